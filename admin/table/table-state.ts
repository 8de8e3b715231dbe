/** What the server tells of a table that is being imported, see `import/table/endpoints.ts`. */
export interface TableState {
  id: string;
  phase: 'checking' | 'checked' | 'writing' | 'done' | 'failed';
  /** As the person named the file. */
  name: string;
  site: { id: string; name: string };
  /** Lines that were looked at. */
  rows: number;
  counts: Record<LineStatus, number>;
  /** Why it stopped; empty while nothing is wrong. */
  fault: string;
}

/** What is said of a line: what writing it would do or did, refused, or not written yet. */
export const lineStatuses = ['created', 'updated', 'unchanged', 'refused', 'waiting'] as const;
export type LineStatus = (typeof lineStatuses)[number];

export interface TableLine {
  line: number;
  title: string;
  status: LineStatus;
  /** Why it is refused, or what else to know; empty when there is nothing to say. */
  reason: string;
  /** Public address once it is written; else empty. */
  url: string;
}

export interface LinePage {
  lines: TableLine[];
  total: number;
  page: number;
  pages: number;
}

/** What each line comes to. */
export const statusNames = {
  created: '新建',
  updated: '更新',
  unchanged: '不变',
  refused: '拒绝',
  waiting: '没有写入',
} satisfies Record<LineStatus, string>;

export const isRunning = ({ phase }: TableState): boolean => phase === 'checking' || phase === 'writing';

export const number = (value: number): string => value.toLocaleString('zh-CN');

/** Lines that writing would change. */
export const toWrite = ({ counts }: TableState): number => counts.created + counts.updated;

/** One sentence about where the table stands. */
export function presentPhase(state: TableState): string {
  const { phase, rows, counts, fault } = state;
  const { created, updated, unchanged, refused, waiting } = counts;
  switch (phase) {
    case 'checking':
      return `正在检查，已看 ${number(rows)} 行。还没有写入。`;
    case 'checked':
      return refused === 0
        ? `共 ${number(rows)} 行，没有发现问题。还没有写入。`
        : `共 ${number(rows)} 行，${number(refused)} 行有问题。还没有写入。`;
    case 'writing':
      return `正在写入，还剩 ${number(waiting)} 行。可以离开这一页，写入照常进行。`;
    case 'done':
      return waiting > 0
        ? `已停止，${number(waiting)} 行没有写入。再导入一次同一个表格，会接着写。`
        : `写完了：新建 ${number(created)}，更新 ${number(updated)}，不变 ${number(unchanged)}，拒绝 ${number(refused)}。网页随后上线。`;
    case 'failed':
      return fault;
    default:
      return phase satisfies never;
  }
}

/** A reason with the record that it names as a link. */
export function splitReason(reason: string): { text: string; href: string | null } {
  const place = /：?(\/admin\/collections\/disclosures\/\w+)$/u.exec(reason);
  return place?.[1] === undefined
    ? { text: reason, href: null }
    : { text: `${reason.slice(0, place.index)}。`, href: place[1] };
}
