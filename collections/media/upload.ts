import type { UploadConfig } from 'payload';

import type { CollectionContext } from '../context.ts';

const webp = { format: 'webp' as const, options: { quality: 80 } };

/** Upload settings: where files lie, which sizes pictures get, what is taken. */
export function mediaUpload(context: CollectionContext): UploadConfig {
  return {
    staticDir: context.uploadsDir,
    focalPoint: true,
    crop: false,
    pasteURL: false,
    bulkUpload: true,
    adminThumbnail: 'thumbnail',
    imageSizes: [
      { name: 'thumbnail', width: 320, formatOptions: webp },
      { name: 'card', width: 640, formatOptions: webp },
      { name: 'large', width: 1280, formatOptions: webp },
    ],
  };
}
