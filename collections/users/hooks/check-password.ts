import type { CollectionBeforeValidateHook } from 'payload';

import { assertNoFaults } from '../../errors.ts';
import { idText } from '../../ids.ts';
import { passwordFault } from '../password-fault.ts';

/**
 * Holds new passwords to the rule, and lets nobody set the password of someone else: they get a one-time link.
 *
 * @throws {FieldFaults}
 */
export const checkPassword: CollectionBeforeValidateHook = ({ data, operation, originalDoc, req }) => {
  const user = (data ?? {}) as { password?: unknown; email?: string; name?: string };
  if (typeof user.password !== 'string' || user.password === '') return;
  if (operation === 'update' && req.user && idText(req.user) !== idText(originalDoc)) {
    assertNoFaults(
      [{ path: 'password', message: '不能替别人设密码。请发一个一次性链接，由本人设置。' }],
      req,
    );
  }
  const fault = passwordFault(user.password, [user.email ?? '', user.name ?? '']);
  if (fault !== null) assertNoFaults([{ path: 'password', message: fault }], req);
};
