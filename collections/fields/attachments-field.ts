import type { ArrayField } from 'payload';

/** Files that belong to a document, in the order in which pages list them. */
export const attachmentsField: ArrayField = {
  name: 'attachments',
  type: 'array',
  label: '附件',
  labels: { singular: '附件', plural: '附件' },
  admin: { components: { Field: '/admin/article/AttachmentsField.tsx#AttachmentsField' } },
  fields: [
    { name: 'file', type: 'upload', relationTo: 'media', label: '文件', required: true },
    { name: 'title', type: 'text', label: '名称', maxLength: 200 },
  ],
};
