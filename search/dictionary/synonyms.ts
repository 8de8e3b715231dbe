/** A list of words that mean the same to someone who searches, with its version and where it comes from. */
export interface SynonymTable {
  /** Raised with every change. */
  version: number;
  source: string;
  /** Each group lists words that stand for one another. */
  groups: readonly (readonly string[])[];
}

/**
 * The synonyms that ship with the product; a website group may replace or extend them.
 *
 * Only words that can stand for one another in a title are listed: the search puts one in the place of the other.
 */
export const defaultSynonyms: SynonymTable = {
  version: 1,
  source: '随产品提供',
  groups: [
    ['户口', '户籍'],
    ['低保', '最低生活保障'],
    ['五保', '特困供养', '特困人员'],
    ['社保', '社会保险'],
    ['医保', '医疗保险', '基本医疗保险'],
    ['新农合', '城乡居民医疗保险', '城乡居民基本医疗保险'],
    ['养老金', '基本养老金', '退休金'],
    ['公积金', '住房公积金'],
    ['房产证', '不动产权证', '不动产权证书', '房屋所有权证'],
    ['过户', '转移登记'],
    ['身份证', '居民身份证'],
    ['营业执照', '工商执照'],
    ['个体户', '个体工商户'],
    ['准生证', '生育登记'],
    ['拆迁', '征收补偿', '征迁'],
    ['危房改造', '危旧房改造'],
    ['三资', '集体资金资产资源'],
    ['环保', '环境保护', '生态环境'],
    ['招考', '招聘', '招录'],
    ['事业编', '事业单位招聘'],
    ['小学入学', '新生入学', '义务教育招生'],
    ['残疾证', '残疾人证'],
    ['驾照', '驾驶证', '机动车驾驶证'],
    ['行驶证', '机动车行驶证'],
    ['自来水', '供水'],
    ['发改委', '发改局', '发展和改革委员会', '发展改革局'],
    ['教育局', '教体局', '教育体育局'],
    ['人社局', '人力资源和社会保障局'],
    ['卫健委', '卫健局', '卫生健康委员会', '卫生健康局'],
    ['住建局', '住房和城乡建设局'],
    ['国土局', '自然资源局', '自然资源和规划局'],
    ['农业局', '农业农村局'],
    ['工商局', '市监局', '市场监管局', '市场监督管理局'],
    ['交通局', '交通运输局'],
    ['文旅局', '文化和旅游局', '文化广电和旅游局'],
    ['退役军人局', '退役军人事务局'],
    ['应急局', '应急管理局', '安监局'],
    ['政务大厅', '政务服务中心', '办事大厅'],
    ['国办', '国务院办公厅'],
    ['县委办', '县委办公室'],
    ['县政府办', '县人民政府办公室', '县政府办公室'],
  ],
};

/**
 * The synonyms of a website group: its own groups of words, and the shipped ones that share no word with them. A group
 * of one word takes the shipped group of that word away.
 */
export function withOwnSynonyms(
  own: readonly (readonly string[])[],
  shipped = defaultSynonyms,
): SynonymTable {
  const taken = new Set(own.flat());
  return {
    ...shipped,
    groups: [...own, ...shipped.groups.filter((group) => !group.some((word) => taken.has(word)))],
  };
}
