import type { LastBackup } from '../figures.ts';

const hourMs = 3_600_000;
/** A backup is due every day; after a week without one too much would be lost. */
const dueHours = 48;
const lateHours = 7 * 24;

/** How the last backup stands. */
export interface BackupState {
  /** Its age in words: `3 小时前`; `没有` when there is none. */
  age: string;
  tone: 'ok' | 'warn' | 'bad';
  /** What is wrong; empty when nothing is. */
  trouble: string;
}

/** Says how old the last backup is, and whether that is too old. */
export function presentBackup(last: LastBackup | null, now: Date): BackupState {
  if (last === null) {
    return { age: '没有', tone: 'bad', trouble: '这台机器上还没有备份过。机器坏了，内容就没有了。' };
  }
  const hours = Math.max(0, Math.floor((now.getTime() - Date.parse(last.createdAt)) / hourMs));
  const age = hours < 1 ? '刚刚' : hours < 48 ? `${hours} 小时前` : `${Math.floor(hours / 24)} 天前`;
  if (hours <= dueHours) return { age, tone: 'ok', trouble: '' };
  return {
    age,
    tone: hours > lateHours ? 'bad' : 'warn',
    trouble: `上一次备份是 ${age}。应当每天备份。`,
  };
}
