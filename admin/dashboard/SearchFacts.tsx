import { Link } from '@payloadcms/ui';
import { Fragment } from 'react';

import type { SearchFigures } from '../figures.ts';
import { presentIndex, presentRebuild } from '../search/search-state.ts';

/** 搜索: whether the public can search, what can be found and what waits. */
export function SearchFacts({ search, trouble }: { search: SearchFigures; trouble: string }) {
  const { index, rebuild, waiting, attachments } = search;
  return (
    <section>
      <h2>搜索</h2>
      <dl className="zq-facts">
        {index !== null &&
          presentIndex(index).map(([label, value]) => (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd className={label === '状态' && trouble !== '' ? 'zq-due--bad' : ''}>{value}</dd>
            </Fragment>
          ))}
        <dt>可以搜到</dt>
        <dd>{index === null ? '还没有索引' : `${index.documents.toLocaleString('zh-CN')} 条`}</dd>
        <dt>等待</dt>
        <dd>{waiting.toLocaleString('zh-CN')} 篇</dd>
        {attachments.failed > 0 && (
          <>
            <dt>读不了的附件</dt>
            <dd>{attachments.failed.toLocaleString('zh-CN')} 个</dd>
          </>
        )}
      </dl>
      {trouble !== '' && <p className="zq-fault">{trouble}</p>}
      {rebuild !== null && <p className="zq-note">{presentRebuild(rebuild)}</p>}
      <p className="zq-note">
        <Link href="/admin/search" prefetch={false}>
          看搜索
        </Link>
      </p>
    </section>
  );
}
