import { Link } from '@payloadcms/ui';

import { byUrgency, daysLeftText, type DueColumn } from './present-todo.ts';

const shown = 6;
const tones = { good: '', soon: 'zq-due--warn', late: 'zq-due--bad', empty: 'zq-due--warn' };

/** 栏目更新期限: how much of its time each column has used, the most urgent first. */
export function Deadlines({ columns, several }: { columns: readonly DueColumn[]; several: boolean }) {
  if (columns.length === 0) return <p className="zq-note">没有要求更新期限的栏目。</p>;
  return (
    <ul className="zq-deadlines">
      {byUrgency(columns)
        .slice(0, shown)
        .map(({ id, name, siteName, deadline: { daysLeft, limitDays, punctuality } }) => {
          const used = daysLeft === null ? limitDays : Math.min(limitDays, limitDays - daysLeft);
          const said = daysLeftText(daysLeft);
          return (
            <li key={id}>
              <Link href={`/admin/collections/columns/${id}`} prefetch={false}>
                <b>{several ? `${siteName} ${name}` : name}</b>
                <span className={tones[punctuality]}>{daysLeft === limitDays ? '今天更新' : said}</span>
              </Link>
              <meter
                min={0}
                max={limitDays}
                low={limitDays * 0.8}
                high={limitDays * 0.99}
                optimum={0}
                value={used}
                aria-label={`${name}：${said}`}
              />
            </li>
          );
        })}
    </ul>
  );
}
