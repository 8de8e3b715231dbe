import type { IncomingMessage } from 'node:http';
import type { Target } from './read-target.ts';

const targets = new WeakMap<IncomingMessage, Target>();

/** Keeps what was read of a request for the handlers behind. */
export function keepTarget(request: IncomingMessage, target: Target): void {
  targets.set(request, target);
}

/**
 * What a request asks for, as the front of the server read it.
 *
 * @throws when the request did not come through the front.
 */
export function targetOf(request: IncomingMessage): Target {
  const target = targets.get(request);
  if (target === undefined) throw new Error('The request did not pass the front of the server.');
  return target;
}
