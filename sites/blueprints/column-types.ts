import type { Confidence } from './types.ts';

/**
 * Values of the national page tag ColumnType (`首页` belongs to home pages, not to a column). The list of the
 * standard ends with an ellipsis: those marked `memory` are in use on real websites.
 *
 * Source: 《政府网站发展指引》（国办发〔2017〕47号）网页标签规范, 2017-06.
 */
export const columnTypes = {
  概况信息: 'source',
  机构职能: 'source',
  负责人信息: 'source',
  工作动态: 'source',
  通知公告: 'memory',
  政策文件: 'source',
  信息公开指南: 'source',
  信息公开目录: 'source',
  信息公开年报: 'source',
  依申请公开: 'source',
  数据发布: 'source',
  数据开放: 'source',
  政策解读: 'source',
  回应关切: 'source',
  办事服务: 'source',
  咨询投诉: 'source',
  征集调查: 'source',
  在线访谈: 'source',
  专题专栏: 'memory',
} as const satisfies Record<string, Confidence>;

export type ColumnTypeName = keyof typeof columnTypes;
