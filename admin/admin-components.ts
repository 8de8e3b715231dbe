import type { CollectionConfig, Config, Field } from 'payload';

import { importTablePath } from './table/import-table-path.ts';

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
    importTable: {
      Component: '/admin/table/ImportTableView.tsx#ImportTableView',
      path: importTablePath,
      meta: { title: '导入表格' },
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

/** Cells of lists: a moment as people say it, a day without a time, the name of another record, the name that opens the record. */
export const timeCell = '/admin/lists/TimeCell.tsx#TimeCell';
export const dayCell = '/admin/lists/TimeCell.tsx#DayCell';
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

/** A part of a form that is no field: it shows something beside the fields. */
export const formPart = (name: string, Field: string, position?: 'sidebar'): Field => ({
  name,
  type: 'ui',
  label: '',
  admin: { components: { Field }, disableListColumn: true, ...(position === undefined ? {} : { position }) },
});

/** The heading of a section of a form. */
export const sectionHead = (name: string, title: string): Field => ({
  name,
  type: 'ui',
  label: '',
  admin: {
    components: {
      Field: { path: '/admin/parts/SectionHead.tsx#SectionHead', clientProps: { title } },
    },
    disableListColumn: true,
  },
});

/** Keeps unsaved text on the machine of the person who writes. */
export const backupPart = formPart('backup', '/admin/backup/TextBackup.tsx#TextBackup');

/** What is to be mended before publishing. */
export const checksPart = formPart('checks', '/admin/article/Checks.tsx#Checks', 'sidebar');

/** Under the editor: how long the text is. */
export const wordCount = formPart('wordCount', '/admin/article/WordCount.tsx#WordCount');

/** The label of a field that publishing asks for, though a draft may lack it. */
export const requiredLabel = { Label: '/admin/article/RequiredLabel.tsx#RequiredLabel' };

/** The same with a shorter heading over its column in a list; and the label of any other field with one. */
export const requiredLabelShort = (short: string) => ({
  Label: { path: requiredLabel.Label, clientProps: { short } },
});
export const shortHeading = (short: string) => ({
  Label: { path: '/admin/lists/ShortHeading.tsx#ShortHeading', clientProps: { short } },
});

const bodyLabelPath = '/admin/article/BodyLabel.tsx#BodyLabel';

/** The label of a text that publishing asks for, with the way to bring it from Word; and of one that it does not ask for. */
export const bodyLabel = { Label: bodyLabelPath };
export const optionalBodyLabel = { Label: { path: bodyLabelPath, clientProps: { optional: true } } };

/** How saving goes: in the bar, and beside the fields. */
const saveNotes = ['/admin/save/BarNote.tsx#BarNote', '/admin/save/FieldFaults.tsx#FieldFaults'];
const formDialogs = '/admin/article/FormDialogs.tsx#FormDialogs';
const previewButton = '/admin/preview/PreviewButton.tsx#PreviewButton';

/** The form of a record without drafts: one button that saves. */
export const plainComponents = {
  edit: {
    SaveButton: '/admin/save/SaveButton.tsx#SaveButton',
    beforeDocumentControls: [...saveNotes, '/admin/save/SaveDialogs.tsx#SaveDialogs'],
  },
} satisfies NonNullable<NonNullable<CollectionConfig['admin']>['components']>;

/** The bar of documents with a public life: its state and the one main button. */
const documentBar = {
  Status: '/admin/article/DocumentStatus.tsx#DocumentStatus',
  PublishButton: '/admin/article/PublishButton.tsx#PublishButton',
  SaveDraftButton: '/admin/article/SaveDraftButton.tsx#SaveDraftButton',
  // In the menu of the bar.
  UnpublishButton: '/admin/article/WithdrawItem.tsx#WithdrawItem',
};

/** Our parts in the list and the form of articles, of disclosures, of regulations. */
export const articleComponents = {
  edit: { ...documentBar, beforeDocumentControls: [...saveNotes, formDialogs, previewButton] },
} satisfies NonNullable<NonNullable<CollectionConfig['admin']>['components']>;

export const disclosureComponents = {
  edit: {
    ...documentBar,
    beforeDocumentControls: [
      '/admin/disclosure/DeadlineNote.tsx#DeadlineNote',
      ...saveNotes,
      formDialogs,
      previewButton,
    ],
  },
} satisfies NonNullable<NonNullable<CollectionConfig['admin']>['components']>;

/** 索引号 itself: it stands once it was given. */
export const indexNumberField = '/admin/disclosure/IndexNumberField.tsx#IndexNumberField';

/** Beside a relation: what it does to the page of the other. */
export const relationNote = formPart('note', '/admin/disclosure/RelationNote.tsx#RelationNote');

/** Under 索引号: the number that the record will get, or who has the one that is typed. */
export const expectedNumber = '/admin/disclosure/ExpectedNumber.tsx#ExpectedNumber';
