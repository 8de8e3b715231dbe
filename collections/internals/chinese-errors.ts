import type { AfterErrorHook } from 'payload';

const byStatus: Readonly<Record<number, string>> = {
  400: '请求的写法不对，操作没有完成。',
  401: '请先登录。',
  403: '你没有权限做这个操作。',
  404: '没有找到。它可能已经删除，或者不属于你的站点。',
  413: '文件太大。压缩后上传。',
  423: '别人正在编辑，现在不能保存。',
};

/** What people read when the program itself failed. */
export const failureSentence = '系统出了错，操作没有完成。请再试一次；还是不行，请告诉管理员。';

/** Puts a Chinese sentence where Payload, or a library below it, answers in English only. */
export const speakChineseErrors: AfterErrorHook = ({ error, result }) => {
  if (result === undefined) return undefined;
  const status = 'status' in error && typeof error.status === 'number' ? error.status : 500;
  const instead = byStatus[status] ?? failureSentence;
  const errors = result.errors.map((one) => ({
    ...one,
    ...(isChinese(one.message) ? {} : { message: instead }),
  }));
  return { response: { ...result, errors } };
};

function isChinese(message: string | undefined): boolean {
  return message !== undefined && /\p{Script=Han}/u.test(message);
}
