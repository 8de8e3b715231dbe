import { createServerFeature } from '@payloadcms/richtext-lexical';

/** Our own buttons of the toolbar; what they do stands in `admin/editor/`. */
export const NewsroomToolbarFeature = createServerFeature({
  key: 'newsroomToolbar',
  feature: { ClientFeature: '/admin/editor/newsroom-toolbar.tsx#NewsroomToolbarClient' },
});
