'use client';

import { useSave } from '../save/useSave.ts';

/** 取消定时: the article is a draft again, without a time. */
export function UnscheduleButton() {
  const save = useSave();
  return (
    <button
      type="button"
      className="zq-button"
      onClick={() => void save({ draft: false, values: { _status: 'draft', publishedAt: null } })}
    >
      取消定时
    </button>
  );
}
