import { createHash, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Semaphore } from 'async-mutex';
import type { RequestHandler, Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { sendPlainPage } from '../plain-page.ts';
import { readLoginAccount } from './read-login-account.ts';
import { keepForCms, takeBody } from './take-body.ts';

/** How many failed logins are let through; a login that succeeds is not counted. */
export interface LoginLimits {
  /** From one address (an office may stand behind one), in five minutes. */
  perAddress: number;
  /** For one account, from wherever, in ten minutes. */
  perAccount: number;
  /** Password checks at the same time: each takes a fifth of a second of one core. */
  atOnce: number;
  /** Logins that wait for their turn; more are sent away. */
  waiting: number;
}

const loginLimits: LoginLimits = { perAddress: 30, perAccount: 10, atOnce: 2, waiting: 30 };

const maxLoginBytes = 16 * 1024;

/**
 * Lets a flood of logins neither guess passwords nor take the processor from readers and editors.
 *
 * @param onRefused  told of each login that the CMS refused, for the first page of the security administrator.
 *
 * Memory is bounded: addresses and accounts are counted in 65,536 buckets each, drawn by a hash that nobody
 * outside can compute.
 */
export function limitLogins(
  limits: LoginLimits = loginLimits,
  onRefused: (failure: { account: string; address: string }) => void = () => undefined,
): RequestHandler {
  const addresses = new RateLimiterMemory({ keyPrefix: 'address', points: limits.perAddress, duration: 300 });
  const accounts = new RateLimiterMemory({ keyPrefix: 'account', points: limits.perAccount, duration: 600 });
  const checks = new Semaphore(limits.atOnce);
  const salt = randomBytes(16);
  const bucketOf = (text: string): number =>
    createHash('sha256').update(salt).update(text).digest().readUInt16BE(0);
  let waiting = 0;

  return async (request, response, next) => {
    const body = await takeBody(request, maxLoginBytes);
    if (body === null) return refuse(response, 413, '登录请求太长', 60);
    keepForCms(request, body.request);
    const name = readLoginAccount(body.text);
    const account = bucketOf(name);
    const address = bucketOf(networkOf(request.ip ?? ''));
    const untilFree =
      (await consume(addresses, address)) ?? (name === '' ? null : await consume(accounts, account));
    if (untilFree !== null) return refuse(response, 429, '登录尝试太多', untilFree);
    if (waiting >= limits.waiting) return refuse(response, 429, '登录的人太多', 5);

    waiting += 1;
    const [, release] = await checks.acquire();
    waiting -= 1;
    if (response.closed) return release();
    response.once('close', () => {
      release();
      if (response.statusCode === 401) onRefused({ account: name, address: plainAddress(request.ip) });
      if (response.statusCode >= 300) return;
      void addresses.reward(address, 1);
      void accounts.delete(account);
    });
    next();
  };
}

/** Counts one try; the seconds until the next one is allowed when there were too many, else null. */
async function consume(limiter: RateLimiterMemory, key: number): Promise<number | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    return Math.max(1, Math.ceil(reason.msBeforeNext / 1000));
  }
}

/** One household or office is one network: IPv6 hands each of them 2^64 addresses. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || /^::ffff:\d+\./i.test(address)) return address;
  const [head = '', tail = ''] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const missing = 8 - groups.length - (tail === '' ? 0 : tail.split(':').length);
  const whole = address.includes('::')
    ? [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...tail.split(':')]
    : groups;
  return whole.slice(0, 4).join(':');
}

/** Without the prefix of IPv4 addresses in IPv6. */
const plainAddress = (address = ''): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

function refuse(response: Response, status: number, title: string, retryAfterSeconds: number): void {
  const minutes = Math.ceil(retryAfterSeconds / 60);
  const text = retryAfterSeconds < 60 ? `请 ${retryAfterSeconds} 秒后再试` : `请 ${minutes} 分钟后再试`;
  sendPlainPage(response, { status, title, text: `${text}。`, retryAfterSeconds }, 'json');
}
