import type { Field } from 'payload';

import { formPart, listCell } from '#admin/admin-components.ts';
import { groupRoles, roleNames, siteRoles } from '#policy/roles.ts';

import { fieldFor, fieldForSelfOr } from '../access/field-access.ts';

const roleOption = (role: keyof typeof roleNames) => ({ value: role, label: roleNames[role] });
const nobody = () => false;
const granted = {
  read: fieldForSelfOr('users.details'),
  create: fieldFor('users.grant'),
  update: fieldFor('users.grant'),
};

export const userFields: Field[] = [
  formPart('firstLink', '/admin/people/FirstLink.tsx#FirstLink'),
  {
    name: 'name',
    type: 'text',
    label: '姓名',
    required: true,
    maxLength: 40,
    access: { update: fieldForSelfOr('users.update') },
  },
  {
    name: 'email',
    type: 'email',
    label: '邮箱',
    required: true,
    access: { read: fieldForSelfOr('users.details'), update: fieldFor('users.update') },
  },
  {
    name: 'organisation',
    type: 'relationship',
    relationTo: 'organisations',
    label: '单位',
    access: { update: fieldFor('users.update') },
  },
  {
    name: 'memberships',
    type: 'array',
    label: '站点与角色',
    labels: { singular: '站点', plural: '站点' },
    saveToJWT: false,
    access: granted,
    admin: {
      description: '在哪些站点、做什么。由安全管理员授权。',
      components: { Cell: '/admin/lists/MembershipsCell.tsx#MembershipsCell' },
    },
    fields: [
      {
        name: 'site',
        type: 'relationship',
        relationTo: 'sites',
        label: '站点',
        required: true,
        index: true,
      },
      {
        name: 'roles',
        type: 'select',
        hasMany: true,
        label: '角色',
        required: true,
        options: siteRoles.map(roleOption),
      },
    ],
  },
  {
    name: 'groupRoles',
    type: 'select',
    hasMany: true,
    label: '全站群的管理角色',
    saveToJWT: false,
    access: granted,
    options: groupRoles.map(roleOption),
    admin: { position: 'sidebar', description: '三员分离：一人只能担任一个，也不能再有站点里的角色。' },
  },
  {
    name: 'disabled',
    type: 'checkbox',
    label: '停用',
    defaultValue: false,
    index: true,
    saveToJWT: false,
    access: {
      read: fieldForSelfOr('users.details'),
      create: fieldFor('users.update'),
      update: fieldFor('users.update'),
    },
    admin: { position: 'sidebar', description: '停用以后不能登录，已经登录的马上退出。' },
  },
  listCell('stateShown', '状态', '/admin/lists/UserStateCell.tsx#UserStateCell'),
  {
    name: 'linkHash',
    type: 'text',
    label: '一次性链接',
    hidden: true,
    index: true,
    saveToJWT: false,
    access: { read: nobody, create: nobody, update: nobody },
  },
  {
    name: 'linkExpiresAt',
    type: 'date',
    label: '一次性链接的期限',
    hidden: true,
    saveToJWT: false,
    access: { read: nobody, create: nobody, update: nobody },
  },
];
