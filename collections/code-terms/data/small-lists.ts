import type { CodeList } from './types.ts';

const named = (names: readonly [code: string, name: string][]) =>
  names.map(([code, name]) => ({ code, name }));

/** 体裁: the fifteen kinds of official documents, and what a catalog holds beside them. */
export const genres: CodeList = {
  list: 'genre',
  version: 1,
  source: '《党政机关公文处理工作条例》第八条',
  confidence: 'text',
  terms: named([
    ['jueyi', '决议'],
    ['jueding', '决定'],
    ['mingling', '命令（令）'],
    ['gongbao', '公报'],
    ['gonggao', '公告'],
    ['tonggao', '通告'],
    ['yijian', '意见'],
    ['tongzhi', '通知'],
    ['tongbao', '通报'],
    ['baogao', '报告'],
    ['qingshi', '请示'],
    ['pifu', '批复'],
    ['yian', '议案'],
    ['han', '函'],
    ['jiyao', '纪要'],
    ['qita', '其他'],
  ]),
};

/** 服务对象. */
export const audiences: CodeList = {
  list: 'audience',
  version: 1,
  source: '政府信息公开目录系统实施指引（试行）服务对象分类',
  confidence: 'memory',
  terms: named([
    ['geren', '个人'],
    ['qiye', '企业'],
    ['nongcun', '村集体'],
    ['shetuan', '社会组织'],
    ['shiye', '事业单位'],
    ['jiguan', '机关'],
  ]),
};

/** 组配分类. */
export const assemblies: CodeList = {
  list: 'assembly',
  version: 1,
  source: '政府信息公开目录系统实施指引（试行）组配分类',
  confidence: 'memory',
  terms: named([
    ['jigou', '机构职能'],
    ['fagui', '政策法规'],
    ['guihua', '规划计划'],
    ['yewu', '行政业务'],
    ['caizheng', '财政信息'],
    ['renshi', '人事信息'],
    ['yingji', '应急管理'],
    ['xiangmu', '项目建设'],
    ['minsheng', '民生保障'],
    ['jiandu', '监督检查'],
    ['qita', '其他'],
  ]),
};
