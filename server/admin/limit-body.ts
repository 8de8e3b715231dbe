import type { RequestHandler } from 'express';
import { plainPages, sendPlainPage } from '../plain-page.ts';

const mebibyte = 1024 * 1024;
/** The longest document with its tables, and what surrounds a file in a form. */
const maxDocumentBytes = 16 * mebibyte;

/**
 * Refuses bodies that are too long by what the request says of its length; Node holds it to that. A body of
 * unsaid length, which no browser sends, is refused as well.
 */
export function limitBody(options: { maxUploadBytes: number }): RequestHandler {
  return (request, response, next) => {
    const {
      'content-length': length,
      'transfer-encoding': transfer,
      'content-type': type = '',
    } = request.headers;
    const limit = type.startsWith('multipart/form-data')
      ? options.maxUploadBytes + maxDocumentBytes
      : maxDocumentBytes;
    if (transfer !== undefined) {
      sendPlainPage(response, plainPages.refused(411, '请求没有说明内容的长度'), 'json');
      response.once('finish', () => request.destroy());
    } else if (Number(length ?? 0) > limit) {
      response.setHeader('Connection', 'close');
      sendPlainPage(response, plainPages.refused(413, '上传的内容太大'), 'json');
    } else {
      next();
    }
  };
}
