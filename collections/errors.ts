import { ValidationError, type PayloadRequest } from 'payload';

import { AppError } from '#config/errors.ts';

/** Permanent names of the refusals of the collections. */
export type ContentErrorCode =
  | 'content.stale_revision'
  | 'content.not_allowed'
  | 'content.in_use'
  | 'content.query_refused'
  | 'content.file_refused'
  | 'content.link_expired'
  | 'content.closed';

/** A refusal that a person reads: what happened and what to do, in Chinese. */
export class ContentError extends AppError<ContentErrorCode> {
  constructor(code: ContentErrorCode, status: number, message: string) {
    super(code, message, { status, isPublic: true });
  }
}

/** What is wrong with one field. */
export interface FieldFault {
  /** Path in the record, `pictures.0.image`. */
  path: string;
  /** A whole sentence in Chinese. */
  message: string;
}

/** Several faults of one record at once; its message is their sentences, each once. */
class FieldFaults extends ValidationError {
  constructor(faults: readonly FieldFault[], req: Pick<PayloadRequest, 't'>) {
    super({ errors: faults.map(({ path, message }) => ({ path, message, label: message })) }, req.t);
    this.name = 'ValidationError';
    this.message = [...new Set(faults.map((fault) => fault.message))].join('');
  }
}

/** @throws {FieldFaults} with status 400 when there is a fault. */
export function assertNoFaults(faults: readonly FieldFault[], req: Pick<PayloadRequest, 't'>): void {
  if (faults.length > 0) throw new FieldFaults(faults, req);
}
