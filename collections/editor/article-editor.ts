import {
  AlignFeature,
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnderlineFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical';

import { NewsroomToolbarFeature } from './newsroom-toolbar.ts';
import { videoBlock } from './video-block.ts';

/** The editor of articles: what government texts need and nothing else. */
export const articleEditor = lexicalEditor({
  admin: { placeholder: '从这里写正文。' },
  features: [
    // The order of the toolbar: 正文, 粗, lists, 链接, 图片, 表格, 视频, undo, 清格式.
    FixedToolbarFeature({
      customGroups: {
        text: { order: 10 },
        format: { order: 20 },
        align: { order: 30 },
        add: { type: 'buttons', order: 54 },
        blocks: { type: 'buttons', order: 56 },
      },
    }),
    NewsroomToolbarFeature(),
    InlineToolbarFeature(),
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    BoldFeature(),
    ItalicFeature(),
    UnderlineFeature(),
    StrikethroughFeature(),
    SuperscriptFeature(),
    SubscriptFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    BlockquoteFeature(),
    AlignFeature(),
    LinkFeature({ enabledCollections: ['articles', 'disclosures', 'columns'], maxDepth: 0 }),
    UploadFeature({
      enabledCollections: ['media'],
      maxDepth: 0,
      collections: {
        media: { fields: [{ name: 'caption', type: 'text', label: '图注', maxLength: 500 }] },
      },
    }),
    EXPERIMENTAL_TableFeature(),
    HorizontalRuleFeature(),
    BlocksFeature({ blocks: [videoBlock] }),
  ],
});
