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

/** How each column is filled in. */
export const columnNotes: Record<TableColumn, string> = {
  索引号: '留空就由系统生成。写了的原样保留，不能和别的公开信息重复。',
  名称: '文件的全名，200 字以内。',
  文号: '没有就留空。括号会自动改为〔〕。',
  发布机构: '本网站群里的机构写全称、简称或编码；不在这里的写全称，同时写索引号。',
  成文日期: '例如 2026-11-02 或 2026年11月2日。',
  发布日期: '留空时和成文日期相同，不能早于成文日期。',
  主题分类: '见“代码”表。写子类，或写“大类/子类”。',
  体裁: '见“代码”表。',
  法定公开事项: '见“代码”表，写代码或名称。',
  公开方式: '主动公开、依申请公开或不予公开；留空是主动公开。',
  理由: '不主动公开的要写。',
  依据: '不主动公开的要写。',
  服务对象: '见“代码”表。几个用分号隔开。',
  内容概述: '100 字以内为好，留空时取正文开头。',
  关键词: '几个用分号隔开。',
  有效性: '有效、修改、部分失效、失效或废止；留空是有效。',
  施行日期: '没有就留空。',
  有效期至: '不再有效的，写失效、废止或修改的日期。',
  失效说明: '废止、修改、部分失效的，写明由哪个文件。',
  正文: '主动公开的要有正文，换行就是分段。',
};

/** A line as it may look. */
export const tableExample: Record<TableColumn, string> = {
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
export const tableTemplate = `\ufeff${[tableColumns, tableColumns.map((column) => tableExample[column])]
  .map((row) => row.map(quote).join(','))
  .join('\r\n')}\r\n`;
