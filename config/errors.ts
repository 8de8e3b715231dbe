/** What an {@link AppError} is made of beside its message. */
export interface AppErrorDetails {
  /** HTTP status that fits the failure; 500 when left out. */
  status?: number;
  /** True when the message may be shown to anyone over HTTP; false when left out. */
  isPublic?: boolean;
  /** What the person can do about it, in Chinese. */
  hint?: string;
  cause?: unknown;
}

/**
 * The base of every failure that the product expects; each area derives its own class with a closed union of codes.
 *
 * The message says what happened and why, in Chinese for people who use the product.
 * Only text with `isPublic` may reach a reader over HTTP.
 */
export class AppError<Code extends string = string> extends Error {
  /** Permanent name of the failure, `area.what` (`publish.path_outside_root`). */
  readonly code: Code;
  readonly status: number;
  readonly isPublic: boolean;
  readonly hint: string | undefined;

  constructor(code: Code, message: string, details: AppErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.code = code;
    this.status = details.status ?? 500;
    this.isPublic = details.isPublic ?? false;
    this.hint = details.hint;
  }
}
