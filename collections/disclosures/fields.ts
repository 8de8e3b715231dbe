import type { Field } from 'payload';

import {
  checksPart,
  expectedNumber,
  indexNumberField,
  optionalBodyLabel,
  relationNote,
  requiredLabel,
  requiredLabelShort,
  sectionHead,
  wordCount,
} from '#admin/admin-components.ts';

import { defaultName } from '../articles/default-byline.ts';
import { articleEditor } from '../editor/article-editor.ts';
import { attachmentsField } from '../fields/attachments-field.ts';
import { dayField } from '../fields/day-field.ts';
import { optionsOfSite } from '../fields/options-of-site.ts';
import { termField } from '../fields/term-field.ts';
import { validityField } from '../fields/validity-field.ts';
import { afresh, memoryFields, publishedAtField, withdrawAtField } from '../life/life-fields.ts';

const publicities = [
  { value: 'active', label: '主动公开' },
  { value: 'on-request', label: '依申请公开' },
  { value: 'refused', label: '不予公开' },
];

const relationTypes = [
  { value: 'abolishes', label: '废止（本文件废止对方）' },
  { value: 'amends', label: '修改（本文件修改对方）' },
  { value: 'interpreted-by', label: '解读（对方解读本文件）' },
  { value: 'interprets', label: '解读（本文件解读对方）' },
];

const withoutUnit = (data: Record<string, unknown>) => !data.issuer;
const notActive = (data: Record<string, unknown>) => data.publicity !== 'active';
const noLongerValid = (data: Record<string, unknown>) => data.validity !== '有效';
const required = requiredLabel;
const quarter = { width: '25%' };
const third = { width: '33%' };
const half = { width: '50%' };
const sidebar = { position: 'sidebar' as const };

/** 目录信息: what the law and the catalog ask of a record. */
const catalogFields: Field[] = [
  sectionHead('catalogHead', '目录信息'),
  {
    name: 'title',
    type: 'text',
    label: '名称',
    required: true,
    index: true,
    admin: { className: 'zq-title', components: required },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'indexNumber',
        ...afresh(null),
        type: 'text',
        label: '索引号',
        index: true,
        maxLength: 80,
        admin: {
          ...third,
          placeholder: '发布时生成',
          components: { Field: indexNumberField, afterInput: [expectedNumber] },
        },
      },
      {
        name: 'documentNumber',
        ...afresh(null),
        type: 'text',
        label: '文号',
        index: true,
        maxLength: 100,
        admin: { ...third, description: '括号会自动改为〔〕。' },
      },
      {
        name: 'issuer',
        type: 'relationship',
        relationTo: 'organisations',
        label: '发布机构',
        index: true,
        admin: {
          ...third,
          allowCreate: false,
          allowEdit: false,
          sortOptions: 'position',
          components: requiredLabelShort('机构'),
        },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      dayField('writtenOn', '成文日期', {
        ...third,
        description: '从这一天起 20 个工作日内公开。',
        components: requiredLabelShort('成文'),
      }),
      {
        ...publishedAtField,
        label: '发布日期',
        admin: {
          ...publishedAtField.admin,
          ...third,
          position: undefined,
          description: '可以定时；不能早于成文日期。',
        },
      } as Field,
      {
        name: 'publicity',
        type: 'select',
        label: '公开方式',
        required: true,
        defaultValue: 'active',
        index: true,
        options: publicities,
        admin: third,
      },
    ],
  },
  {
    name: 'issuerName',
    type: 'text',
    label: '发布机构名称',
    maxLength: 100,
    admin: { condition: withoutUnit, description: '发布机构不在本网站群里时填写。' },
  },
  {
    type: 'row',
    admin: { condition: notActive },
    fields: [
      { name: 'publicityReason', type: 'textarea', label: '理由', maxLength: 500, admin: half },
      { name: 'publicityGround', type: 'textarea', label: '依据', maxLength: 500, admin: half },
    ],
  },
  {
    type: 'row',
    fields: [
      termField('statutory', {
        name: 'statutoryItem',
        label: '法定公开事项',
        admin: { ...quarter, components: required },
      }),
      termField('subject', {
        name: 'subject',
        label: '主题分类',
        level: 'top',
        admin: { ...quarter, components: required },
      }),
      termField('subject', {
        name: 'subjectChild',
        label: '主题子类',
        level: { within: 'subject' },
        admin: quarter,
      }),
      termField('genre', { name: 'genre', label: '体裁', admin: { ...quarter, components: required } }),
    ],
  },
  {
    name: 'summary',
    type: 'textarea',
    label: '内容概述',
    maxLength: 500,
    admin: { description: '100 字以内为好。留空时取正文开头。' },
  },
];

/** 有效性: what a record does to others and others do to it. */
const validityFields: Field[] = [
  sectionHead('validityHead', '有效性'),
  {
    type: 'row',
    fields: [
      { ...validityField, admin: third },
      dayField('effectiveOn', '施行日期', third),
      dayField('expiredOn', '有效期至', { ...third, description: '不再有效的，填失效、废止或修改的日期。' }),
    ],
  },
  {
    type: 'row',
    admin: { condition: noLongerValid },
    fields: [
      {
        name: 'successor',
        type: 'relationship',
        relationTo: 'disclosures',
        label: '由哪个文件废止或修改',
        filterOptions: optionsOfSite,
        admin: { ...half, allowCreate: false, allowEdit: false },
      },
      {
        name: 'validityNote',
        type: 'text',
        label: '失效说明',
        maxLength: 300,
        admin: { ...half, description: '那个文件不在目录里时填写。' },
      },
    ],
  },
  {
    name: 'relations',
    type: 'array',
    label: '与其他文件的关系',
    labels: { singular: '关系', plural: '关系' },
    admin: {
      description: '只在一边填写，两边的页面都会显示。废止和修改从施行日期起标在对方页面顶端。',
    },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'type',
            type: 'select',
            label: '关系',
            required: true,
            options: relationTypes,
            admin: third,
          },
          {
            name: 'target',
            type: 'relationship',
            relationTo: ['disclosures', 'articles'],
            label: '对方',
            required: true,
            filterOptions: optionsOfSite,
            admin: { width: '67%', allowCreate: false, allowEdit: false },
          },
        ],
      },
      relationNote,
    ],
  },
];

const sidebarFields: Field[] = [
  {
    name: 'secrecyReviewed',
    ...afresh(false),
    type: 'checkbox',
    label: '保密审查：已审查，不涉及国家秘密、工作秘密和个人隐私',
    defaultValue: false,
    admin: { ...sidebar, description: '发布前必须勾选，勾选后记录姓名和时间。' },
  },
  {
    name: 'secrecyReviewedBy',
    ...afresh(null),
    type: 'text',
    label: '审查人',
    maxLength: 60,
    admin: { ...sidebar, readOnly: true, condition: (data) => Boolean(data.secrecyReviewedBy) },
  },
  {
    name: 'secrecyReviewedAt',
    ...afresh(null),
    type: 'date',
    label: '审查时间',
    admin: {
      ...sidebar,
      readOnly: true,
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' },
      condition: (data) => Boolean(data.secrecyReviewedAt),
    },
  },
  termField('audience', { name: 'audience', label: '服务对象', hasMany: true, admin: sidebar }),
  termField('assembly', { name: 'assembly', label: '组配分类', admin: sidebar }),
  { name: 'keywords', type: 'text', hasMany: true, label: '关键词', admin: sidebar },
  {
    name: 'editor',
    type: 'text',
    label: '责任编辑',
    maxLength: 60,
    defaultValue: defaultName,
    admin: sidebar,
  },
];

export const disclosureFields: Field[] = [
  checksPart,
  ...catalogFields,
  ...validityFields,
  sectionHead('textHead', '全文和附件'),
  {
    name: 'body',
    type: 'richText',
    label: '全文',
    editor: articleEditor,
    admin: { components: optionalBodyLabel },
  },
  wordCount,
  attachmentsField,
  ...sidebarFields,
  withdrawAtField,
  {
    name: 'address',
    ...afresh(null),
    type: 'text',
    label: '地址',
    index: true,
    admin: { hidden: true },
  },
  ...memoryFields,
];
