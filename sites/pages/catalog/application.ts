import type { ColumnPage } from '#themes/contract.ts';
import { applicationFormLocal } from '../../addresses.ts';
import { presentFileSize } from '../../store/file-label.ts';
import type { SiteChrome } from '../../store/page-reader.ts';
import { here, readColumns, type PageContext, type PlacedColumn } from '../page-context.ts';
import { receivesApplications } from './platform-column.ts';
import { richTextFormat } from './rich-text-format.ts';

const unitOf = (site: SiteChrome): string =>
  site.identity.organiser === '' ? site.name : site.identity.organiser;

/** The telephone in the foot of many sites is for the website alone, and says so: it is none of whoever takes applications. */
export const takesCalls = (phone: string): boolean => !/只受理|仅受理|仅限/u.test(phone);

/** Source: 《政府信息公开条例》第二十九条、第三十一条、第三十三条、第四十二条. */
const steps = (unit: string): NonNullable<ColumnPage['application']>['steps'] => [
  { title: '先查一查', text: '多数政府信息已经主动公开，可以先在公开目录中查找。' },
  {
    title: '填写申请表',
    text: '写明姓名或者名称、身份证明、联系方式，所需信息的名称、文号或者便于查询的其他特征，以及形式要求。',
  },
  { title: '递交申请', text: `把申请表和身份证明当面递交或者邮寄给${unit}；网上提交还没有开通。` },
  {
    title: '等待答复',
    text: '能当场答复的当场答复；不能的，自收到申请之日起二十个工作日内答复，需要延长的，最多再延长二十个工作日。',
  },
];

/** How to apply to this site for information, and the form. */
export function presentApplication(
  context: PageContext,
  column: PlacedColumn,
): NonNullable<ColumnPage['application']> {
  const { site } = context;
  const { address, postcode, phone, fax, email, officeHours } = site.identity;
  return {
    steps: steps(unitOf(site)),
    facts: [
      { name: '受理机构', value: unitOf(site) },
      { name: '地址', value: address },
      { name: '邮编', value: postcode },
      { name: '电话', value: takesCalls(phone) ? phone : '' },
      { name: '传真', value: fax },
      { name: '邮箱', value: email },
      { name: '办公时间', value: officeHours },
    ].filter(({ value }) => value !== ''),
    form: {
      name: '政府信息公开申请表',
      // Files exist once, for both editions.
      href: here({ ...context, edition: 'desktop' }, applicationFormLocal(column.local)),
      type: 'RTF',
      size: presentFileSize(Buffer.byteLength(writeForm(site))),
    },
  };
}

/** The form as a file that every text processor opens; null when the site takes no applications. */
export function presentApplicationForm(context: PageContext, columnId: string): string | null {
  const column = readColumns(context.reader, context.site.id).get(columnId);
  return column === undefined || !receivesApplications(column) ? null : writeForm(context.site);
}

/** Source: 《政府信息公开条例》第二十九条 says what an application holds. */
const writeForm = (site: SiteChrome): string =>
  richTextFormat({
    title: '政府信息公开申请表',
    lines: [`受理机构：${unitOf(site)}`],
    rows: [
      ['申请人（公民填姓名，法人或其他组织填名称）', ''],
      ['证件名称及号码', ''],
      ['联系人及联系电话', ''],
      ['通信地址及邮政编码', ''],
      ['电子邮箱', ''],
      ['所需信息的名称、文号或其他特征', '\n\n\n'],
      ['获取信息的方式', '□邮寄　□电子邮件　□当面领取　□其他：'],
      ['信息的形式', '□纸质　□电子文件　□其他：'],
      ['申请人签名或盖章', ''],
      ['申请日期', '　　　　年　　月　　日'],
    ],
    notes: ['请附身份证明。', '不收取费用；申请数量、频次明显超过合理范围的，可以收取信息处理费。'],
  });
