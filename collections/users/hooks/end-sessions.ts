import type { CollectionBeforeValidateHook } from 'payload';

/** Ends every session of a person who is disabled: the next request finds them signed out. */
export const endSessions: CollectionBeforeValidateHook = ({ data }) => {
  const user = (data ?? {}) as { disabled?: unknown };
  return user.disabled === true ? { ...data, sessions: [] } : data;
};
