import type { CollectionConfig, Config, Field } from 'payload';

/** Our parts in Payload's frame, by the slots it has for them. */
export const adminComponents = {
  Nav: '/admin/frame/Nav.tsx#Nav',
  actions: ['/admin/frame/Header.tsx#Header'],
  providers: ['/admin/frame/Frame.tsx#Frame'],
  graphics: { Logo: '/admin/frame/Mark.tsx#Mark', Icon: '/admin/frame/Mark.tsx#MarkIcon' },
  views: {
    setPassword: {
      Component: '/admin/people/SetPassword.tsx#SetPassword',
      path: '/set-password',
      meta: { title: '设置密码' },
    },
    dashboard: { Component: '/admin/dashboard/Dashboard.tsx#Dashboard' },
    publishing: {
      Component: '/admin/publishing/PublishingView.tsx#PublishingView',
      path: '/publishing',
      meta: { title: '发布状态' },
    },
    search: {
      Component: '/admin/search/SearchView.tsx#SearchView',
      path: '/search',
      meta: { title: '搜索' },
    },
    newSite: {
      Component: '/admin/sites/NewSiteView.tsx#NewSiteView',
      path: '/new-site',
      meta: { title: '新建站点' },
    },
  },
} satisfies NonNullable<NonNullable<Config['admin']>['components']>;

/** The name of the person in the header. */
export const accountName = '/admin/frame/AccountName.tsx#AccountName';

/** Our parts in every list; what they say and offer stands in `lists/list-specs.ts`. */
export const listComponents = {
  beforeListTable: ['/admin/lists/ListHead.tsx#ListHead'],
  afterListTable: ['/admin/lists/EmptyList.tsx#EmptyList'],
} satisfies NonNullable<NonNullable<CollectionConfig['admin']>['components']>;

/** The list of columns is a tree. */
export const columnComponents = {
  beforeListTable: [...listComponents.beforeListTable, '/admin/columns/ColumnTree.tsx#ColumnTree'],
} satisfies NonNullable<NonNullable<CollectionConfig['admin']>['components']>;

/** Cells of lists: a moment as people say it, the name of another record, the name that opens the record. */
export const timeCell = '/admin/lists/TimeCell.tsx#TimeCell';
export const nameCell = '/admin/lists/NameCell.tsx#NameCell';
export const titleCell = '/admin/lists/TitleCell.tsx#TitleCell';

/** A column of a list that is no field. */
export const listCell = (name: string, label: string, Cell: string): Field => ({
  name,
  type: 'ui',
  label,
  admin: { components: { Cell, Field: '/admin/article/Nothing.tsx#Nothing' } },
});

/** Columns that every list has: the last change, and the one button of the row. */
export const listColumns: Field[] = [
  {
    name: 'updatedAt',
    type: 'date',
    label: '更新',
    index: true,
    admin: { hidden: true, disableBulkEdit: true, components: { Cell: timeCell } },
  },
  listCell('nextStep', '下一步', '/admin/lists/NextCell.tsx#NextCell'),
];

/** The state of records with drafts, in words. */
export const stateColumn = listCell('stateShown', '状态', '/admin/lists/StateCell.tsx#StateCell');

/** Our parts in the list and the form of articles. */
export const articleComponents = {
  edit: {
    Status: '/admin/article/ArticleStatus.tsx#ArticleStatus',
    PublishButton: '/admin/article/PublishButton.tsx#PublishButton',
    SaveDraftButton: '/admin/article/SaveDraftButton.tsx#SaveDraftButton',
    // In the menu of the bar.
    UnpublishButton: '/admin/article/WithdrawItem.tsx#WithdrawItem',
    beforeDocumentControls: [
      '/admin/article/BarNote.tsx#BarNote',
      '/admin/article/FormDialogs.tsx#FormDialogs',
    ],
  },
} satisfies NonNullable<NonNullable<CollectionConfig['admin']>['components']>;
