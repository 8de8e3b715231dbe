'use client';

import { useEffect, useRef, useState } from 'react';
import { Link } from '@payloadcms/ui';

import { Icon } from '../parts/Icon.tsx';
import { TableLines } from './TableLines.tsx';
import { isRunning, number, presentPhase, toWrite, type TableState } from './table-state.ts';

interface Props {
  state: TableState;
  onWrite: () => void;
  /** Stops what goes on, or puts the table away. */
  onStop: () => void;
}

/** A table that was chosen: how far it is, its report, and the one next step. */
export function TableWork({ state, onWrite, onStop }: Props) {
  const { phase, name, site, counts } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone: go on where the new step begins.
  useEffect(() => heading.current?.focus(), [phase]);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="zq-import__name">
        {name} <small>{site.name}</small>
      </h2>
      <p role="status" className={phase === 'failed' ? 'zq-fault' : ''}>
        {presentPhase(state)}
      </p>
      {phase === 'writing' && (
        <progress aria-label="写入进度" value={all - counts.waiting} max={Math.max(1, all)} />
      )}
      {phase === 'checking' && <progress aria-label="正在检查" />}
      {phase === 'checked' && <Confirm state={state} onWrite={onWrite} />}
      <div className="zq-page__buttons zq-import__buttons">
        {(phase === 'checked' || phase === 'done') && (
          <a className="zq-button" href="/api/disclosure-table/report" download>
            <Icon name="table-export" size={16} />
            下载报告
          </a>
        )}
        <button type="button" className="zq-button" onClick={onStop}>
          {isRunning(state) ? '停止' : phase === 'done' ? '再导入一个' : '换一个表格'}
        </button>
        {phase === 'done' && (
          <Link className="zq-button" href="/admin/collections/disclosures" prefetch={false}>
            看公开目录
          </Link>
        )}
      </div>
      {(phase === 'checked' || phase === 'done') && <TableLines key={`${state.id} ${phase}`} state={state} />}
    </>
  );
}

/** Writing publishes at once, so the person answers for it first. */
function Confirm({ state, onWrite }: Pick<Props, 'state' | 'onWrite'>) {
  const [isReviewed, setReviewed] = useState(false);
  const [fault, setFault] = useState('');
  const some = toWrite(state);
  const { refused } = state.counts;
  if (some === 0)
    return (
      <p className="zq-note">
        {refused > 0 ? '没有可以写入的行。请改好表格再导入。' : '每一行都已经在目录里，没有要写入的。'}
      </p>
    );
  return (
    <div className="zq-import__confirm">
      <label className="zq-check">
        <input
          type="checkbox"
          checked={isReviewed}
          onChange={(event) => {
            setReviewed(event.target.checked);
            setFault('');
          }}
        />
        保密审查：已审查，不涉及国家秘密、工作秘密和个人隐私
      </label>
      <p className="zq-note">
        写入后立即公开，审查人记为你。{refused > 0 && `有问题的 ${number(refused)} 行跳过。`}
      </p>
      <div role="alert">{fault !== '' && <p className="zq-fault">{fault}</p>}</div>
      <button
        type="button"
        className="zq-button zq-button--main"
        onClick={() => (isReviewed ? onWrite() : setFault('没有保密审查。审查后勾选“已审查”，才能导入。'))}
      >
        导入 {number(some)} 行
      </button>
    </div>
  );
}
