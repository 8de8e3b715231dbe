import type { ColumnPlan } from './types.ts';

/** 政府信息公开 of a sub-site: the four fixed parts stand last, as in the national outline. */
export function disclosureColumns(own: ColumnPlan[]): ColumnPlan {
  return {
    key: 'disclosure',
    name: '政务公开',
    slug: 'disclosure',
    description: '{short}的政府信息公开指南、制度、法定主动公开内容、年报与依申请公开。',
    keywords: ['政府信息公开', '{short}'],
    columnType: '信息公开目录',
    children: [
      ...own,
      {
        key: 'disclosure.guide',
        name: '公开指南',
        slug: 'guide',
        description: '{short}政府信息的范围、获取方式和受理机构。',
        keywords: ['信息公开指南'],
        columnType: '信息公开指南',
      },
      {
        key: 'disclosure.rules',
        name: '公开制度',
        slug: 'rules',
        description: '{short}公开政府信息遵守的法规和工作制度。',
        keywords: ['信息公开制度'],
        columnType: '信息公开目录',
        obligation: 'static',
        inNavigation: false,
      },
      {
        key: 'disclosure.report',
        name: '公开年报',
        slug: 'report',
        description: '{short}历年政府信息公开工作年度报告。',
        keywords: ['信息公开年报'],
        columnType: '信息公开年报',
      },
      {
        key: 'disclosure.apply',
        name: '依申请公开',
        slug: 'apply',
        description: '向{short}申请获取政府信息的方式和时限。',
        keywords: ['依申请公开'],
        columnType: '依申请公开',
      },
    ],
  };
}

/** 政策文件 of a sub-site. */
export const policyColumn: ColumnPlan = {
  key: 'disclosure.policy',
  name: '政策文件',
  slug: 'policy',
  description: '{short}制发的文件。',
  keywords: ['政策文件', '{short}'],
  columnType: '政策文件',
  look: 'documents',
};

/** One column of the disclosure catalogue that the navigation does not name. */
export function catalogColumn(slug: string, name: string, description: string): ColumnPlan {
  return {
    key: `disclosure.${slug}`,
    name,
    slug,
    description,
    keywords: [name],
    columnType: '信息公开目录',
    obligation: 'annual',
    inNavigation: false,
  };
}
