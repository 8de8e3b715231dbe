import { AppError } from '#config/errors.ts';

const byStatus: Readonly<Record<number, string>> = {
  401: '登录已过期，请重新登录。',
  403: '你没有做这件事的权限。',
  404: '没有找到，可能已经删除，或者不是你的站点。',
  423: '有人正在编辑，没有改动。',
};

/** Why one row could not be done, as a sentence for people; a general one when the cause is ours. */
export function reasonOf(error: unknown): string {
  if (error instanceof AppError && error.isPublic) return error.message;
  const { message, status } = isRecord(error) ? error : {};
  const faults = faultsOf(error);
  if (faults.length > 0) return [...new Set(faults)].join('');
  if (typeof status === 'number' && byStatus[status] !== undefined) return byStatus[status];
  if (typeof message === 'string' && /\p{Script=Han}/u.test(message)) return message;
  return '没有成功。请再试一次；还不行请告诉系统管理员。';
}

/** The sentences of a refusal that names fields. */
function faultsOf(error: unknown): string[] {
  const data = isRecord(error) ? error.data : undefined;
  const errors = isRecord(data) && Array.isArray(data.errors) ? (data.errors as unknown[]) : [];
  return errors
    .filter(isRecord)
    .map(({ message }) => message)
    .filter((message) => typeof message === 'string' && /\p{Script=Han}/u.test(message)) as string[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
