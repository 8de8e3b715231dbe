import type { Settings } from '#config/env.ts';
import type { DemoAccount } from './messages.ts';

/** What the summary tells. */
export interface Summary {
  settings: Pick<Settings, 'publicUrl' | 'adminHost'>;
  /** Sub-sites, the first is shown as an example. */
  sites: { name: string; path: string }[];
  administrators: number;
  accounts: DemoAccount[];
  adminReady: boolean;
}

/** The lines that close a start: where everything is, and how to get in. */
export function presentSummary({ settings, sites, administrators, accounts, adminReady }: Summary): string[] {
  const { publicUrl, adminHost } = settings;
  const admin = adminHost === undefined ? publicUrl : `${new URL(publicUrl).protocol}//${adminHost}`;
  const sample = sites.find(({ path }) => path !== '');
  const rows: [string, string][] = [
    ['门　户', `${publicUrl}/`],
    ...(sample === undefined
      ? []
      : ([['子　站', `${publicUrl}/sites/${sample.path}/　${sample.name}`]] as [string, string][])),
    ['手机版', `${publicUrl}/wap/`],
    ['后　台', `${admin}/admin${adminReady ? '' : '　正在准备，打开后会自动进入'}`],
  ];
  return [
    '',
    ...rows.map(([name, value]) => `  ${name}　${value}`),
    '',
    ...presentAccounts(accounts),
    ...(administrators > 0 || accounts.length > 0
      ? []
      : [
          '  还没有管理员。在另一个终端里运行下面的命令，会得到一个设置密码的一次性链接：',
          '    npm run user -- create --email 你的邮箱 --role system',
          '',
        ]),
    '  按 Ctrl-C 停止。',
  ];
}

function presentAccounts(accounts: readonly DemoAccount[]): string[] {
  if (accounts.length === 0) return [];
  return [
    '  演示账号（密码是刚刚生成的，只显示这一次；不要用于正式网站）：',
    ...accounts.map(({ name, role, email, password }) => `    ${email}　${password}　${name}，${role}`),
    '',
  ];
}
