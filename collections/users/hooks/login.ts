import {
  AuthenticationError,
  LockedAuth,
  type CollectionAfterErrorHook,
  type CollectionBeforeLoginHook,
} from 'payload';

/** The one answer to every sign-in that fails: it tells nobody whether an account exists, is locked or is disabled. */
export const loginRefusal = '邮箱或密码不对，或者账号已停用、被锁定。连续输错 5 次锁定 30 分钟。';

/** @throws {AuthenticationError} for a disabled person, as for a wrong password. */
export const refuseDisabled: CollectionBeforeLoginHook = ({ user, req }) => {
  if ((user as { disabled?: boolean | null }).disabled === true) throw new AuthenticationError(req.t);
};

/** Gives every refused sign-in the same status and sentence. */
export const hideLoginReason: CollectionAfterErrorHook = ({ error }) => {
  if (!(error instanceof AuthenticationError) && !(error instanceof LockedAuth)) return undefined;
  return { status: 401, response: { errors: [{ message: loginRefusal }] } };
};
