import type { CollectionConfig } from 'payload';

import type { CollectionContext } from '../context.ts';
import { siteCollection } from '../site-collection.ts';
import { refuseUsed } from '../guards/refuse-used.ts';
import { mediaFields } from './fields.ts';
import { moveFiles, nameFolder } from './hooks/place-files.ts';
import { presentUrls } from './hooks/present-urls.ts';
import { mediaUses, refuseTrashingUsed } from './hooks/refuse-trashing-used.ts';
import { takeFile } from './hooks/take-file.ts';
import { mediaUpload } from './upload.ts';

/** 媒体: pictures, videos and files. */
export function mediaCollection(context: CollectionContext): CollectionConfig {
  return siteCollection(context, {
    slug: 'media',
    name: '媒体',
    subject: 'media',
    defaultSort: '-createdAt',
    trash: true,
    disableDuplicate: true,
    upload: mediaUpload(context),
    admin: {
      group: '内容',
      useAsTitle: 'originalName',
      description: '图片、视频和文件。图片要写说明，看不见的人靠它知道图上有什么。',
      defaultColumns: [
        'filename',
        'originalName',
        'alt',
        'filesize',
        'uses',
        'site',
        'createdAt',
        'nextStep',
      ],
      listSearchableFields: ['originalName', 'alt'],
    },
    hooks: {
      beforeOperation: [takeFile(context.maxUploadBytes)],
      beforeValidate: [refuseTrashingUsed, nameFolder],
      beforeDelete: [refuseUsed(mediaUses, '请先在那里换掉。')],
      afterChange: [moveFiles(context.uploadsDir)],
      afterRead: [presentUrls],
    },
    forceSelect: { alt: true, mimeType: true, filename: true, sizes: { thumbnail: { filename: true } } },
    fields: mediaFields,
  });
}
