import type { LastBackup } from '../figures.ts';
import { presentBytes } from '../parts/present-bytes.ts';
import { presentTime } from '../parts/present-time.ts';
import type { BackupState } from './present-backup.ts';

/** 备份: when, how large, where, and the command that makes one. */
export function BackupFacts({
  last,
  state,
  now,
}: {
  last: LastBackup | null;
  state: BackupState;
  now: Date;
}) {
  return (
    <section id="zq-backup" tabIndex={-1}>
      <h2>备份</h2>
      <dl className="zq-facts">
        <dt>最近一次</dt>
        <dd className={state.tone === 'bad' ? 'zq-due--bad' : ''}>
          {last === null ? '还没有' : `${presentTime(last.createdAt, now)}（${state.age}）`}
        </dd>
        {last !== null && (
          <>
            <dt>大小</dt>
            <dd>{presentBytes(last.bytes)}</dd>
            <dt>写到</dt>
            <dd>
              <code className="zq-path">{last.file}</code>
            </dd>
          </>
        )}
      </dl>
      <p className="zq-note">
        在服务器上运行 <code>npm run backup -- /backup/zhanqun-日期.zip</code>
        ，网站照常使用。请每天备份，并在别的机器上另存一份。
      </p>
    </section>
  );
}
