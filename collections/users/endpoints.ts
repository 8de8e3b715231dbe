import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload';

import type { Action } from '#policy/actions.ts';
import { mayDoSomewhere } from '#policy/may.ts';

import { readPerson } from '../access/read-person.ts';
import { ContentError } from '../errors.ts';
import { linkPath } from './one-time-link.ts';
import { renewLink } from './create-user.ts';
import { readLinkOwner, setPasswordByLink } from './set-password.ts';

/**
 * Endpoints of accounts beside Payload's own; a path named here takes the place of Payload's.
 *
 * - `POST /api/users/check-link` `{ token }` → `{ valid, email?, name? }`
 * - `POST /api/users/set-password` `{ token, password }` → `{ message, email }`, 400 with the fault, 410 when used up
 * - `POST /api/users/link` `{ email }` → `{ path, expiresAt }`, for the system administrator
 */
export function userEndpoints({ mail }: { mail: boolean }): Endpoint[] {
  return [
    closed('/first-register', '这里不能注册。第一位管理员用命令 npm run user -- create 建立。'),
    closed('/verify/:id', '没有这个功能。'),
    ...(mail
      ? []
      : [
          closed('/forgot-password', '没有配置邮件，不能自己找回密码。请管理员发一个一次性链接。'),
          closed('/reset-password', '没有配置邮件，不能自己找回密码。请管理员发一个一次性链接。'),
        ]),
    { path: '/check-link', method: 'post', handler: checkLink },
    { path: '/set-password', method: 'post', handler: setPassword },
    { path: '/link', method: 'post', handler: giveLink },
  ];
}

const checkLink: PayloadHandler = async (req) => {
  const { token } = await readBody(req);
  const owner = await readLinkOwner(req.payload, token ?? '');
  return Response.json(
    owner === null ? { valid: false } : { valid: true, email: owner.email, name: owner.name },
  );
};

const setPassword: PayloadHandler = async (req) => {
  const { token, password } = await readBody(req);
  const owner = await setPasswordByLink(req.payload, { token: token ?? '', password: password ?? '' });
  return Response.json({ message: '密码已设好，请登录。', email: owner.email });
};

const giveLink: PayloadHandler = async (req) => {
  assertMay(req, 'users.update');
  const { email } = await readBody(req);
  const user = await renewLink(req.payload, email ?? '', req);
  if (user === null) throw new ContentError('content.not_allowed', 404, '没有这个邮箱的用户。');
  return Response.json({ path: linkPath(user.token), expiresAt: user.linkExpiresAt });
};

function closed(path: string, message: string): Endpoint {
  return {
    path,
    method: 'post',
    handler: () => {
      throw new ContentError('content.closed', 404, message);
    },
  };
}

function assertMay(req: PayloadRequest, action: Action): void {
  if (!mayDoSomewhere(readPerson(req), action)) {
    throw new ContentError('content.not_allowed', 403, '你不能管理用户。');
  }
}

async function readBody(
  req: PayloadRequest,
): Promise<Partial<Record<'token' | 'password' | 'email', string>>> {
  const body: unknown = await req.json?.().catch(() => null);
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(Object.entries(body).filter(([, value]) => typeof value === 'string'));
}
