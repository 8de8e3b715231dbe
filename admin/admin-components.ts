import type { CollectionConfig, Config } from 'payload';

/** Our parts in Payload's frame, by the slots it has for them. */
export const adminComponents = {
  Nav: '/admin/frame/Nav.tsx#Nav',
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

/** Our parts in the list and the form of articles. */
export const articleComponents = {
  beforeListTable: ['/admin/lists/ArticleChips.tsx#ArticleChips'],
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
