import type { Action } from '#policy/actions.ts';

/** What a deed asks before it is done. */
export type Question = 'column' | 'until' | 'reason';

interface Deed {
  label: string;
  /** Without it the button is not shown; the server decides about every row. */
  needs: Action;
  asks?: Question;
  /** Asked before; `#` stands for the number of rows. */
  confirm?: string;
  danger?: true;
  /** Only for what is in the trash. */
  inTrash?: true;
}

/** Everything that can be done with several rows of a list at once. */
export const deeds = {
  publish: { label: '发布', needs: 'content.publish', confirm: '发布这 # 篇？缺内容的会说明原因。' },
  move: { label: '移动', needs: 'content.update', asks: 'column' },
  copy: { label: '复制', needs: 'content.create', confirm: '复制这 # 条？副本是草稿。' },
  pin: { label: '置顶', needs: 'content.update', asks: 'until' },
  withdraw: { label: '撤稿', needs: 'content.withdraw', asks: 'reason', danger: true },
  trash: {
    label: '删除',
    needs: 'content.trash',
    confirm: '删除这 # 条？30 天内可恢复，地址不变。',
    danger: true,
  },
  restore: { label: '恢复', needs: 'content.restore', inTrash: true },
  erase: {
    label: '彻底删除',
    needs: 'content.erase',
    confirm: '彻底删除这 # 条？不能再恢复。',
    danger: true,
    inTrash: true,
  },
  'trash-media': {
    label: '删除',
    needs: 'media.trash',
    confirm: '删除这 # 个？正在用的不会删除，会说明哪里在用。',
    danger: true,
  },
  'restore-media': { label: '恢复', needs: 'media.restore', inTrash: true },
  'erase-media': {
    label: '彻底删除',
    needs: 'media.erase',
    confirm: '彻底删除这 # 个？文件一起删除，不能再恢复。',
    danger: true,
    inTrash: true,
  },
  end: { label: '停用', needs: 'content.update', confirm: '停用这 # 条？从现在起不再显示。' },
  republish: { label: '重新发布', needs: 'sites.update', confirm: '重新发布这 # 个站点？期间网站照常访问。' },
  pause: {
    label: '暂停',
    needs: 'sites.arrange',
    confirm: '暂停这 # 个站点？公众看到暂停的说明。',
    danger: true,
  },
  reopen: { label: '开通', needs: 'sites.arrange' },
  disable: {
    label: '停用',
    needs: 'users.update',
    confirm: '停用这 # 个用户？已经登录的马上退出。',
    danger: true,
  },
  enable: { label: '启用', needs: 'users.update' },
} as const satisfies Record<string, Deed>;

export type DeedKey = keyof typeof deeds;

/** A deed as the bar shows it. */
export const deedOf = (key: DeedKey): Deed => deeds[key];

export const isDeed = (key: string): key is DeedKey => Object.hasOwn(deeds, key);

/** What became of the rows of one deed. */
export interface DeedAnswer {
  done: number;
  failed: { id: string; name: string; reason: string }[];
}
