'use client';

import { useSyncExternalStore } from 'react';

/** A value that parts in different corners of the screen share. */
export interface SharedValue<Value> {
  get(): Value;
  set(value: Value): void;
  /** Renders again when it changes. */
  use(): Value;
}

/** Makes a shared value; it lasts as long as the page. */
export function sharedValue<Value>(initial: Value): SharedValue<Value> {
  let current = initial;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const get = (): Value => current;
  return {
    get,
    set(value) {
      current = value;
      for (const listener of [...listeners]) listener();
    },
    use: () => useSyncExternalStore(subscribe, get, () => initial),
  };
}
