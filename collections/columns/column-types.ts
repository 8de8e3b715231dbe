/**
 * National column types, in the words of the standard; the list is open, so others may be typed in.
 *
 * Source: 国办发〔2017〕47号, 网页标签规范.
 */
export const columnTypes = [
  '首页',
  '概况信息',
  '机构职能',
  '负责人信息',
  '工作动态',
  '通知公告',
  '政策文件',
  '信息公开指南',
  '信息公开目录',
  '信息公开年报',
  '依申请公开',
  '数据发布',
  '数据开放',
  '政策解读',
  '回应关切',
  '办事服务',
  '咨询投诉',
  '征集调查',
  '在线访谈',
  '专题专栏',
  '其他',
] as const;
