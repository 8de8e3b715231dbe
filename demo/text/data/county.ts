/** The invented county of the demonstration. Nobody and nothing here exists. */
export const county = {
  name: '云川县',
  portalName: '云川县人民政府',
  englishName: "The People's Government of Yunchuan County",
  press: '云川县融媒体中心',
  office: '云川县人民政府办公室',
  city: '临岚市',
} as const;

/** 责任编辑. */
export const editors = [
  '苏映川',
  '林知夏',
  '陈听雨',
  '许牧云',
  '沈若溪',
  '顾南乔',
  '叶青禾',
  '方竹筠',
  '江晚舟',
  '何见山',
  '罗小满',
  '程立秋',
] as const;

/** 作者. */
export const reporters = [
  '周远帆',
  '吴念安',
  '郑一苇',
  '冯晓棠',
  '蒋望舒',
  '韩松岭',
  '杨春禾',
  '秦陌上',
  '唐稻生',
  '曾云起',
  '彭石泉',
  '董江月',
  '袁梅影',
  '潘雁北',
] as const;

/** People who say something, by family name and standing; no full names. */
export const voices = [
  '村民老周',
  '村民王大姐',
  '村民老彭',
  '村民许大姐',
  '村民罗大叔',
  '村民老秦',
  '居民张阿姨',
  '住户老沈',
  '在场的李大姐',
  '退休教师陈老师',
] as const;

/** Organisations in the twelve categories that have no website of their own. */
export const otherOrganisations = [
  ['party', '中共云川县委办公室', '县委办'],
  ['congress', '云川县人大常委会办公室', '人大办'],
  ['conference', '云川县政协办公室', '政协办'],
  ['justice', '云川县人民法院', '法院'],
  ['justice', '云川县人民检察院', '检察院'],
  ['mass', '云川县总工会', '总工会'],
  ['mass', '云川县妇女联合会', '妇联'],
  ['institution', '云川县融媒体中心', '融媒体中心'],
  ['institution', '云川县人民医院', '县医院'],
  ['institution', '云川县第一中学', '云川一中'],
  ['vertical', '国家统计局云川调查队', '调查队'],
  ['enterprise', '云川县水务集团', '水务集团'],
  ['enterprise', '云川县公共交通公司', '公交公司'],
  ['agency', '云川县人民政府驻临岚办事处', '驻临岚办'],
] as const;
