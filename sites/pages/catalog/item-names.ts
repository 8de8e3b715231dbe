import type { TermRecord } from '../../store/records.ts';

/**
 * What the items of article 20 are called where space is short. The statutory wording stands above the list of each
 * item; an item that was renamed keeps its new name.
 */
const shortNames: Readonly<Record<string, string>> = {
  '行政法规、规章和规范性文件': '法规文件',
  '机关职能、机构设置、办公地址、办公时间、联系方式、负责人': '机构职能',
  '国民经济和社会发展规划、专项规划、区域规划及相关政策': '规划计划',
  国民经济和社会发展统计信息: '统计信息',
  '行政许可和其他对外管理服务事项的依据、条件、程序及办理结果': '行政许可和服务',
  '行政处罚、行政强制的依据、条件、程序及有一定社会影响的处罚决定': '行政处罚和强制',
  '财政预算、决算信息': '财政预决算',
  '行政事业性收费项目及其依据、标准': '收费项目',
  '政府集中采购项目的目录、标准及实施情况': '政府集中采购',
  重大建设项目的批准和实施情况: '重大建设项目',
  '扶贫、教育、医疗、社会保障、促进就业等政策、措施及实施情况': '民生保障',
  '突发公共事件的应急预案、预警信息及应对情况': '应急管理',
  '环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况': '环保卫生与安全',
  '公务员招考的职位、名额、报考条件等事项及录用结果': '公务员招考',
  '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息': '其他法定信息',
};

/** The whole name of an item: counties and townships have some of one name, of which the townships' says so. */
export function itemName(term: TermRecord, terms: readonly TermRecord[]): string {
  const isTwin = terms.some(({ code, name }) => name === term.name && code !== term.code);
  return isTwin && term.siteKinds.length === 1 && term.siteKinds[0] === 'township'
    ? `${term.name}（乡镇）`
    : term.name;
}

/** The name of an item in the outline of the platform. */
export const shortItemName = (term: TermRecord, terms: readonly TermRecord[]): string =>
  shortNames[term.name] ?? itemName(term, terms);
