import type { Cleaning } from './cleaning.ts';

/** Notes what a person should compare with the original, because no program can know what stood there. */
export function judgeText(text: string, cleaning: Cleaning): void {
  const dots = text.match(/\p{Script=Han}[.．](?=\p{Script=Han}|\s|$)/gu)?.length ?? 0;
  const marks = text.match(/[，。；：、]/g)?.length ?? 0;
  if (dots >= 5 && dots > marks)
    cleaning.warnings.push(`标点可能已丢失：正文有 ${dots} 处“.”，而逗号、句号等只有 ${marks} 处。`);
  const empty = text.match(/《\s*》|“\s*”|〔\s*〕/g)?.length ?? 0;
  if (empty > 0) cleaning.warnings.push(`书名号、引号或括号里没有内容，共 ${empty} 处。`);
  const garbled = text.match(/\ufffd|锟斤拷|烫烫烫/g)?.length ?? 0;
  if (garbled > 0) cleaning.warnings.push(`有乱码，共 ${garbled} 处。`);
  const privateUse = text.match(/[\ue000-\uf8ff]/g)?.length ?? 0;
  if (privateUse > 0) cleaning.warnings.push(`有自造字或符号字体的字符 ${privateUse} 个，读者可能看不到。`);
}
