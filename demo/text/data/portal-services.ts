/** Guides of the nine scenes: name, unit, who, promised working days, condition, papers, steps. */
export interface ServiceGuide {
  scene: string;
  name: string;
  unit: string;
  who: string;
  days: number;
  condition: string;
  papers: readonly string[];
  steps: readonly string[];
}

export const serviceGuides: readonly ServiceGuide[] = [
  { scene: 'birth', name: '出生医学证明办理', unit: '卫生健康委', who: '新生儿父母', days: 5, condition: '新生儿出生在本县医疗机构或者家庭接生', papers: ['父母身份证', '结婚证', '签名的首次签发登记表'], steps: ['填写登记表', '核验父母身份', '签发出生医学证明'] },
  { scene: 'birth', name: '新生儿居民医保参保', unit: '医疗保障局', who: '新生儿监护人', days: 1, condition: '已落户本县', papers: ['出生医学证明', '户口簿', '社会保障卡'], steps: ['提交材料', '即时参保', '缴费成功后当天享受待遇'] },
  { scene: 'school', name: '义务教育阶段学校入学', unit: '教育局', who: '适龄儿童监护人', days: 10, condition: '年满六周岁且符合学区条件', papers: ['户口簿', '房产证或者居住证', '预防接种证'], steps: ['网上登记', '学校核验', '张榜公示录取'] },
  { scene: 'school', name: '家庭经济困难学生认定', unit: '教育局', who: '在校学生或者监护人', days: 15, condition: '家庭经济困难', papers: ['申请表', '家庭情况说明'], steps: ['本人申请', '学校评议', '公示并进入资助名册'] },
  { scene: 'work', name: '企业和个体工商户登记', unit: '行政审批局', who: '创业人员', days: 1, condition: '名称、场所、经营范围明确', papers: ['身份证', '场所使用证明'], steps: ['名称自主申报', '材料提交', '当天领取执照'] },
  { scene: 'work', name: '就业困难人员认定', unit: '人力社保局', who: '就业困难人员', days: 5, condition: '登记失业且属困难对象', papers: ['身份证', '失业登记', '困难情况说明'], steps: ['填写申请', '核实情况', '公示后录入系统'] },
  { scene: 'housing', name: '住房公积金租房提取', unit: '公积金管理部', who: '缴存职工', days: 1, condition: '本县无房且租房自住', papers: ['身份证', '公积金账号'], steps: ['网上申请', '系统核验', '当天到账'] },
  { scene: 'housing', name: '商品房转移登记', unit: '自然资源局', who: '买卖双方', days: 3, condition: '房屋已登记且无限制', papers: ['买卖合同', '身份证', '完税凭证'], steps: ['窗口一次提交', '缴税', '当天或次日领证'] },
  { scene: 'marriage', name: '结婚登记', unit: '民政局', who: '男女双方', days: 1, condition: '达到法定婚龄且自愿', papers: ['身份证', '户口簿', '合影照片'], steps: ['网上预约', '当面询问', '领取结婚证'] },
  { scene: 'marriage', name: '补领结婚证', unit: '民政局', who: '夫妻双方', days: 1, condition: '证件遗失、损毁', papers: ['身份证', '户口簿', '档案查询证明'], steps: ['查询档案', '填写申请', '当场补发'] },
  { scene: 'health', name: '异地就医备案', unit: '医疗保障局', who: '参保人', days: 1, condition: '长期异地居住或者转诊', papers: ['身份证或者承诺书'], steps: ['手机或者窗口备案', '即时生效', '出院直接结算'] },
  { scene: 'health', name: '门诊慢特病认定', unit: '医疗保障局', who: '参保患者', days: 10, condition: '病种在目录内且符合标准', papers: ['诊断书', '检查报告', '身份证'], steps: ['在二级以上医院鉴定', '经办机构复核', '次月享受待遇'] },
  { scene: 'travel', name: '驾驶证期满换证', unit: '公安局', who: '驾驶人', days: 1, condition: '证件有效期满三个月前', papers: ['身份证', '体检证明'], steps: ['医院体检', '缴纳工本费', '当场或邮寄领证'] },
  { scene: 'travel', name: '老年乘车卡办理', unit: '交通运输局', who: '六十五周岁以上老人', days: 3, condition: '本县户籍或者常住', papers: ['身份证', '照片'], steps: ['窗口登记', '制卡', '刷卡免费乘车'] },
  { scene: 'retirement', name: '企业职工退休', unit: '人力社保局', who: '职工本人', days: 10, condition: '达到法定退休年龄且缴费年限够', papers: ['身份证', '人事档案'], steps: ['单位或者本人申请', '待遇核算', '次月发放'] },
  { scene: 'retirement', name: '高龄津贴申领', unit: '民政局', who: '八十周岁以上老人', days: 10, condition: '本县户籍', papers: ['身份证', '社会保障卡'], steps: ['村级受理', '乡镇审核', '按月发放'] },
  { scene: 'funeral', name: '死亡登记', unit: '公安局', who: '近亲属', days: 1, condition: '公民死亡', papers: ['死亡医学证明', '户口簿'], steps: ['持证申报', '户籍注销', '出具注销证明'] },
  { scene: 'funeral', name: '职工遗属待遇申领', unit: '人力社保局', who: '职工近亲属', days: 15, condition: '符合供养条件', papers: ['身份证', '关系证明', '死亡证明'], steps: ['提交申请', '审核条件', '一次性或按月发放'] },
];
