import type { Block } from 'payload';

/** A video inside a text. */
export const videoBlock: Block = {
  slug: 'video',
  labels: { singular: '视频', plural: '视频' },
  fields: [
    { name: 'file', type: 'upload', relationTo: 'media', label: '视频文件' },
    { name: 'poster', type: 'upload', relationTo: 'media', label: '封面图' },
    { name: 'url', type: 'text', label: '视频网址', maxLength: 500 },
    { name: 'title', type: 'text', label: '标题', maxLength: 200 },
  ],
};
