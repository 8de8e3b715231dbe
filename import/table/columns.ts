/** Columns of a spreadsheet of disclosures, in the order of the template. */
export const tableColumns = [
  '索引号',
  '名称',
  '文号',
  '发布机构',
  '成文日期',
  '发布日期',
  '主题分类',
  '体裁',
  '法定公开事项',
  '公开方式',
  '理由',
  '依据',
  '服务对象',
  '内容概述',
  '关键词',
  '有效性',
  '施行日期',
  '有效期至',
  '失效说明',
  '正文',
] as const;

export type TableColumn = (typeof tableColumns)[number];

/** Columns without which a table is none of disclosures. */
export const neededColumns: readonly TableColumn[] = [
  '名称',
  '发布机构',
  '成文日期',
  '主题分类',
  '体裁',
  '法定公开事项',
];

/** Columns that hold a day: a spreadsheet keeps days as numbers. */
export const dayColumns: ReadonlySet<string> = new Set<TableColumn>([
  '成文日期',
  '发布日期',
  '施行日期',
  '有效期至',
]);

const example: Record<TableColumn, string> = {
  索引号: '',
  名称: '关于做好冬春农田水利建设的通知',
  文号: '云水发〔2026〕21号',
  发布机构: '云川县水利局',
  成文日期: '2026-11-02',
  发布日期: '2026-11-05',
  主题分类: '农业、林业、水利/水利',
  体裁: '通知',
  法定公开事项: '20-01',
  公开方式: '主动公开',
  理由: '',
  依据: '',
  服务对象: '个人；村集体',
  内容概述: '部署今冬明春农田水利建设的重点、时限和责任。',
  关键词: '农田水利；冬春建设',
  有效性: '有效',
  施行日期: '',
  有效期至: '',
  失效说明: '',
  正文: '各乡镇人民政府：请按照要求做好有关工作。',
};

const quote = (text: string): string => (/[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The template as CSV, with the mark by which Excel knows UTF-8, and one line as an example. */
export const tableTemplate = `\ufeff${[tableColumns, tableColumns.map((column) => example[column])]
  .map((row) => row.map(quote).join(','))
  .join('\r\n')}\r\n`;
