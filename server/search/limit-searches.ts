import { createHash, randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '../admin/limit-logins.ts';
import { sendPlainPage } from '../plain-page.ts';

/** Questions from one address in a minute; many readers may stand behind one. */
export interface SearchLimits {
  pages: number;
  json: number;
  suggestions: number;
}

export const searchLimits: SearchLimits = { pages: 120, json: 60, suggestions: 600 };

/**
 * Lets nobody keep the engine from others.
 *
 * Memory is bounded: addresses are counted in 65,536 buckets, drawn by a hash that nobody outside can compute.
 */
export function limitSearches(kind: keyof SearchLimits, limits: SearchLimits = searchLimits): RequestHandler {
  const counter = new RateLimiterMemory({ keyPrefix: kind, points: limits[kind], duration: 60 });
  const salt = randomBytes(16);
  return async (request, response, next) => {
    const network = networkOf(request.ip ?? '');
    const bucket = createHash('sha256').update(salt).update(network).digest().readUInt16BE(0);
    try {
      await counter.consume(bucket);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const retryAfterSeconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      sendPlainPage(
        response,
        {
          status: 429,
          title: '搜索得太频繁',
          text: `请过 ${retryAfterSeconds} 秒再试。这样可以让所有人都能正常使用搜索。`,
          retryAfterSeconds,
        },
        kind === 'pages' ? 'html' : 'json',
      );
      return;
    }
    next();
  };
}
