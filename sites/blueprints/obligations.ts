import type { ColumnTypeName } from './column-types.ts';
import type { Confidence } from './types.ts';

export type ObligationClass =
  'news' | 'notice' | 'policy' | 'plan' | 'reading' | 'consultation' | 'interview' | 'annual' | 'static';

export interface Obligation {
  name: string;
  /** Longest time without a new article; `null`: no interval, the content must be correct. */
  intervalDays: number | null;
  /** Value of the column's field `obligation.class`. */
  field: 'none' | 'news' | 'notice' | 'year' | 'custom';
  source: string;
  confidence: Confidence;
}

const inspection2019 = '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）单项否决4';
const census2015 = '《第一次全国政府网站普查评分表》（2015）';

/** How often a column must be updated, by class. */
export const obligations: { version: string; classes: Record<ObligationClass, Obligation> } = {
  version: '2019-04',
  classes: {
    news: {
      name: '动态要闻类',
      intervalDays: 14,
      field: 'news',
      source: inspection2019,
      confidence: 'source',
    },
    notice: {
      name: '通知公告类',
      intervalDays: 180,
      field: 'notice',
      source: inspection2019,
      confidence: 'source',
    },
    policy: {
      name: '政策文件类',
      intervalDays: 180,
      field: 'notice',
      source: inspection2019,
      confidence: 'source',
    },
    plan: {
      name: '人事、规划计划类',
      intervalDays: 365,
      field: 'year',
      source: census2015,
      confidence: 'source',
    },
    reading: {
      name: '政策解读类',
      intervalDays: 180,
      field: 'custom',
      source: '随政策文件的更新时限',
      confidence: 'own',
    },
    consultation: {
      name: '征集调查类',
      intervalDays: 120,
      field: 'custom',
      source: census2015,
      confidence: 'memory',
    },
    interview: {
      name: '在线访谈类',
      intervalDays: 120,
      field: 'custom',
      source: census2015,
      confidence: 'memory',
    },
    annual: {
      name: '年报类',
      intervalDays: 365,
      field: 'year',
      source: '《政府信息公开条例》第四十九、五十条',
      confidence: 'source',
    },
    static: {
      name: '概况指南类',
      intervalDays: null,
      field: 'none',
      source: census2015,
      confidence: 'source',
    },
  },
};

const classOfType: Record<ColumnTypeName, ObligationClass> = {
  概况信息: 'static',
  机构职能: 'static',
  负责人信息: 'static',
  工作动态: 'news',
  通知公告: 'notice',
  政策文件: 'policy',
  信息公开指南: 'static',
  信息公开目录: 'policy',
  信息公开年报: 'annual',
  依申请公开: 'static',
  数据发布: 'notice',
  数据开放: 'annual',
  政策解读: 'reading',
  回应关切: 'notice',
  办事服务: 'static',
  咨询投诉: 'static',
  征集调查: 'consultation',
  在线访谈: 'interview',
  专题专栏: 'static',
};

/** The class a column of this type has unless its blueprint says otherwise. */
export function defaultObligation(columnType: ColumnTypeName): ObligationClass {
  return classOfType[columnType];
}
