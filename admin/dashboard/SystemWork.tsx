import type { Payload, TypedUser } from 'payload';

import { figuresOf } from '../figures.ts';
import { chipWhere } from '../lists/chip-where.ts';
import { chipHref } from '../lists/chips.ts';
import { countRows } from '../lists/count-rows.ts';
import { chipsOf } from '../lists/list-specs.ts';
import { presentBytes } from '../parts/present-bytes.ts';
import { presentTime } from '../parts/present-time.ts';
import { PublishingStrip } from '../publishing/PublishingStrip.tsx';
import { presentTrouble } from '../search/search-state.ts';
import { BackupFacts } from './BackupFacts.tsx';
import { CountStrip, type Count } from './CountStrip.tsx';
import { presentBackup } from './present-backup.ts';
import type { Todo } from './present-todo.ts';
import { SearchFacts } from './SearchFacts.tsx';
import { TodoTable } from './TodoTable.tsx';

/** A site without anything new for so long stands still. Source: 国办秘函〔2019〕19号, 单项否决2: 首页两周. */
const stillDays = 14;
const dayMs = 86_400_000;
const shown = 10;
const fullBytes = 2 * 1024 ** 3;

interface Props {
  payload: Payload;
  user: TypedUser;
  now: Date;
}

/** The first page of the system administrator: sites, accounts, publishing, searching, backups, the disk. */
export async function SystemWork({ payload, user, now }: Props) {
  const figures = figuresOf(payload);
  const [sites, freeBytes, counts] = await Promise.all([
    readStillSites(payload, user, now),
    figures.freeBytes(),
    readCounts(payload, user, now),
  ]);
  const { pending, failed, lastPublishedAt } = figures.publishing();
  const lastBackup = figures.lastBackup();
  const backup = presentBackup(lastBackup, now);
  const search = figures.search();
  const searchTrouble = presentTrouble(search);
  const strip: Count[] = [
    { label: '发布失败', total: failed.length, href: '/admin/publishing', note: '页', tone: 'bad' },
    {
      label: '停更站点',
      total: sites.still.length,
      href: '/admin/collections/sites',
      note: `${stillDays} 天没有新内容`,
      tone: 'warn',
    },
    { label: '站点', total: sites.total, href: '/admin/collections/sites', note: '个' },
    ...counts,
    {
      label: '备份',
      total: backup.age,
      href: '#zq-backup',
      note: lastBackup === null ? '要尽快做' : presentBytes(lastBackup.bytes),
      ...(backup.tone === 'ok' ? {} : { tone: backup.tone }),
    },
    {
      label: '磁盘还剩',
      total: freeBytes === null ? '看不到' : presentBytes(freeBytes),
      href: '/admin/publishing',
      ...(freeBytes !== null && freeBytes < fullBytes
        ? { note: '快满了，请清理', tone: 'bad' as const }
        : { note: '够用' }),
    },
  ];
  const failures: Todo[] = failed.slice(0, shown).map(({ key, path, reason, since }) => ({
    key,
    state: '发布失败',
    tone: 'bad',
    title: path,
    reason,
    place: '',
    time: presentTime(since, now),
    step: '去处理',
    href: '/admin/publishing',
  }));
  const machine: Todo[] = [
    ...machineTodo('备份', backup.trouble, { step: '看做法', href: '#zq-backup', tone: backup.tone }),
    ...machineTodo('搜索', searchTrouble, { step: '去处理', href: '/admin/search', tone: 'bad' }),
  ];
  const all = [...failures, ...machine, ...sites.still];
  return (
    <>
      <CountStrip counts={strip} />
      <div className="zq-columns">
        <section>
          <h2>
            接下来要做的<small>{all.length} 件，急的在前</small>
          </h2>
          <TodoTable
            todos={all.slice(0, shown)}
            place="站点类型"
            nothing="没有失败的页面，各个站点都在更新，备份及时。"
          />
        </section>
        <div>
          <section>
            <h2>发布状态</h2>
            <PublishingStrip initial={{ pending, failed: failed.length, lastPublishedAt }} />
          </section>
          <SearchFacts search={search} trouble={searchTrouble} />
          <BackupFacts last={lastBackup} state={backup} now={now} />
        </div>
      </div>
    </>
  );
}

/** Something about the machine; nothing where there is no trouble. */
function machineTodo(title: string, trouble: string, rest: Pick<Todo, 'step' | 'href' | 'tone'>): Todo[] {
  if (trouble === '') return [];
  return [{ key: title, state: '要处理', title, reason: trouble, place: '', time: '', ...rest }];
}

const kinds: Record<string, string> = { portal: '门户', township: '乡镇', department: '部门' };

async function readStillSites(
  payload: Payload,
  user: TypedUser,
  now: Date,
): Promise<{ total: number; still: Todo[] }> {
  const { docs } = await payload.find({
    collection: 'sites',
    select: { name: true, kind: true, state: true },
    sort: 'position',
    depth: 0,
    limit: 500,
    pagination: false,
    overrideAccess: false,
    user,
  });
  const figures = figuresOf(payload).sites(docs.map(({ id }) => String(id)));
  const still = docs
    .filter(({ state }) => state === 'open')
    .map((site) => ({ ...site, lastAt: figures.get(String(site.id))?.lastAt ?? null }))
    .filter(({ lastAt }) => lastAt === null || now.getTime() - Date.parse(lastAt) > stillDays * dayMs)
    .sort((one, two) => (one.lastAt ?? '').localeCompare(two.lastAt ?? ''));
  return {
    total: docs.length,
    still: still.map(({ id, name, kind, lastAt }) => ({
      key: `site ${id}`,
      state: '停更',
      tone: 'warn',
      title: name,
      reason:
        lastAt === null
          ? '还没有发布过内容'
          : `${Math.floor((now.getTime() - Date.parse(lastAt)) / dayMs)} 天没有新内容`,
      place: kinds[kind] ?? '',
      time: lastAt === null ? '—' : presentTime(lastAt, now),
      step: '看站点',
      href: `/admin/collections/sites/${id}`,
    })),
  };
}

function readCounts(payload: Payload, user: TypedUser, now: Date): Promise<Count[]> {
  const wanted = ['pending', 'disabled'];
  return Promise.all(
    chipsOf('users', now, () => [])
      .filter(({ key }) => wanted.includes(key))
      .map(async (chip) => ({
        label: chip.key === 'pending' ? '待激活' : '停用的用户',
        total: await countRows(payload, user, {
          collection: 'users',
          key: `all ${chip.key}`,
          where: await chipWhere(payload, 'users', chip),
        }),
        href: chipHref('users', chip),
        note: '人',
      })),
  );
}
