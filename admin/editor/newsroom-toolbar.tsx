'use client';

import { createClientFeature } from '@payloadcms/richtext-lexical/client';
import type { ToolbarGroupItem } from '@payloadcms/richtext-lexical';
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  REDO_COMMAND,
  UNDO_COMMAND,
} from '@payloadcms/richtext-lexical/lexical';
import {
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
} from '@payloadcms/richtext-lexical/lexical/list';
import { $createQuoteNode } from '@payloadcms/richtext-lexical/lexical/rich-text';
import { $setBlocksType } from '@payloadcms/richtext-lexical/lexical/selection';

import { Icon } from '../parts/Icon.tsx';
import type { IconName } from '../parts/icon-paths.ts';
import { OPEN_PICTURE_COMMAND, PicturePlugin } from './PicturePlugin.tsx';

type OnSelect = NonNullable<ToolbarGroupItem['onSelect']>;

/** A button; `word` is for those who do not see the icon, the style sheet prints those that stand beside theirs. */
const item = (key: string, name: IconName, word: string, onSelect: OnSelect): ToolbarGroupItem => ({
  key,
  label: word,
  ChildComponent: () => (
    <>
      <Icon name={name} />
      {word !== '' && <span className="zq-unseen">{word}</span>}
    </>
  ),
  onSelect,
});

/** Back to plain paragraphs and plain letters, for text that came with looks of its own. */
const clearFormats: OnSelect = ({ editor }) => {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    for (const node of selection.extract()) {
      if ($isTextNode(node)) node.setFormat(0).setStyle('');
      const block = node.getTopLevelElement();
      if ($isElementNode(block)) block.setFormat('');
    }
    $setBlocksType(selection, () => $createParagraphNode());
  });
};

/** The buttons of the editor's toolbar that Payload has not: lists, quotation, our picture dialog, undo, clearing. */
export const NewsroomToolbarClient = createClientFeature({
  plugins: [{ Component: PicturePlugin, position: 'normal' }],
  toolbarFixed: {
    groups: [
      {
        type: 'buttons',
        key: 'zqLists',
        order: 40,
        items: [
          item('zqBullets', 'list', '列表', ({ editor }) => {
            editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined);
          }),
          item('zqNumbers', 'list-numbers', '编号', ({ editor }) => {
            editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined);
          }),
          item('zqQuote', 'blockquote', '引文', ({ editor }) => {
            editor.update(() => $setBlocksType($getSelection(), () => $createQuoteNode()));
          }),
        ],
      },
      {
        type: 'buttons',
        key: 'zqPicture',
        order: 52,
        items: [
          item('zqPicture', 'photo', '', ({ editor }) => {
            editor.dispatchCommand(OPEN_PICTURE_COMMAND, null);
          }),
        ],
      },
      {
        type: 'buttons',
        key: 'zqHistory',
        order: 70,
        items: [
          item('zqUndo', 'arrow-back-up', '撤销', ({ editor }) => {
            editor.dispatchCommand(UNDO_COMMAND, undefined);
          }),
          item('zqRedo', 'arrow-forward-up', '重做', ({ editor }) => {
            editor.dispatchCommand(REDO_COMMAND, undefined);
          }),
        ],
      },
      {
        type: 'buttons',
        key: 'zqClear',
        order: 80,
        items: [item('zqClear', 'clear-formatting', '', clearFormats)],
      },
    ],
  },
});
