'use client';

import { groupReasons } from './group-reasons.ts';
import type { DeedOutcome } from './run-deed.ts';

interface Props {
  label: string;
  answer: DeedOutcome;
  onRetry: (ids: string[]) => void;
  onClose: () => void;
}

/** More rows than this are counted by their reasons. */
const mostShown = 20;

/** 「成功 187，未成功 13」 with the reason of each row, and trying those again. */
export function BulkResults({ label, answer, onRetry, onClose }: Props) {
  const { done, failed, left } = answer;
  const shown = failed.slice(0, mostShown);
  return (
    <section className={`zq-results${failed.length > 0 ? ' zq-results--bad' : ''}`} role="status">
      <h2>
        {label}：成功 {done}，未成功 {failed.length}
        {left > 0 && `，停下后没有做 ${left}`}
      </h2>
      {failed.length > 0 && (
        <ul>
          {shown.map(({ id, name, reason }) => (
            <li key={id}>
              <span title={name}>{name === '' ? `编号 ${id}` : name}</span>
              <span>{reason}</span>
            </li>
          ))}
          {groupReasons(failed.slice(mostShown)).map(({ reason, count }) => (
            <li key={reason}>
              <span>另有 {count} 条</span>
              <span>{reason}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="zq-dialog__buttons">
        {failed.length > 0 && (
          <button
            type="button"
            className="zq-button zq-button--small"
            onClick={() => onRetry(failed.map(({ id }) => id))}
          >
            重试 {failed.length} 条
          </button>
        )}
        <button type="button" className="zq-button zq-button--small" onClick={onClose}>
          知道了
        </button>
      </div>
    </section>
  );
}
