import { EnterSite } from '../lists/EnterSite.tsx';
import type { SiteWork } from './site-work.ts';

const shown = 8;

/** 各站点: what waits on each, and the way there. */
export function SiteWorkTable({
  work,
  names,
}: {
  work: readonly SiteWork[];
  names: ReadonlyMap<string, string>;
}) {
  if (work.length === 0) return <p className="zq-note">各个站点都没有待办。</p>;
  return (
    <table className="zq-table zq-cards">
      <thead>
        <tr>
          <th>站点</th>
          <th>草稿</th>
          <th>栏目到期</th>
          <th>发布失败</th>
          <th>下一步</th>
        </tr>
      </thead>
      <tbody>
        {work.slice(0, shown).map(({ site, drafts, columns, failures }) => {
          const name = names.get(site) ?? '';
          return (
            <tr key={site}>
              <th scope="row">{name}</th>
              <td className="zq-nowrap">{drafts === 0 ? '没有' : `${drafts} 篇`}</td>
              <td className="zq-nowrap">{columns === 0 ? '没有' : `${columns} 个`}</td>
              <td className={`zq-nowrap${failures > 0 ? ' zq-due--bad' : ''}`}>
                {failures === 0 ? '没有' : `${failures} 页`}
              </td>
              <td>
                <EnterSite site={site} href="/admin" label="进入" name={name} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
