import type { AfterErrorHook } from 'payload';

/**
 * Keeps the fields that a refusal names. The admin is bundled in two parts, each with Payload's error classes; the part
 * that answers does not know those of the part that opened the CMS, and would send the sentence alone.
 */
export const keepNamedFields: AfterErrorHook = ({ error, result }) => {
  const [first, ...rest] = result?.errors ?? [];
  const faults = faultsOf(error);
  if (first === undefined || first.data !== undefined || faults === null) return undefined;
  return { response: { ...result, errors: [{ ...first, data: { errors: faults } }, ...rest] } };
};

/** The faults of an error that Payload made for fields; null when it is none. */
function faultsOf(error: unknown): { path: string; message: string }[] | null {
  const data: unknown = isRecord(error) ? error.data : undefined;
  const list: unknown[] = isRecord(data) && Array.isArray(data.errors) ? data.errors : [];
  const faults = list.filter(isRecord).flatMap(({ path, message }) => {
    return typeof path === 'string' && typeof message === 'string' ? [{ path, message }] : [];
  });
  return faults.length === 0 ? null : faults;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
