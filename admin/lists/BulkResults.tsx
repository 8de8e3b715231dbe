'use client';

import type { DeedAnswer } from './deeds.ts';

interface Props {
  label: string;
  answer: DeedAnswer;
  onRetry: (ids: string[]) => void;
  onClose: () => void;
}

/** 「成功 187，未成功 13」 with the reason of each row, and trying those again. */
export function BulkResults({ label, answer, onRetry, onClose }: Props) {
  const { done, failed } = answer;
  return (
    <section className={`zq-results${failed.length > 0 ? ' zq-results--bad' : ''}`} role="status">
      <h2>
        {label}：成功 {done}，未成功 {failed.length}
      </h2>
      {failed.length > 0 && (
        <ul>
          {failed.map(({ id, name, reason }) => (
            <li key={id}>
              <span title={name}>{name === '' ? `编号 ${id}` : name}</span>
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
