'use client';

import { $createUploadNode, UploadNode } from '@payloadcms/richtext-lexical/client';
import {
  $getPreviousSelection,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  createCommand,
  DROP_COMMAND,
  PASTE_COMMAND,
  type BaseSelection,
  type LexicalCommand,
} from '@payloadcms/richtext-lexical/lexical';
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext';
import { $insertNodeToNearestRoot, mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils';
import { useFormFields } from '@payloadcms/ui';
import { useEffect, useState } from 'react';

import { PictureDialog } from '../media/PictureDialog.tsx';
import { saveNotice } from '../save/save-state.ts';
import { isOutOfReach } from './out-of-reach.ts';

/** Asks for a picture to be put at the cursor; with the file when there is one already. */
export const OPEN_PICTURE_COMMAND: LexicalCommand<File | null> = createCommand('OPEN_PICTURE_COMMAND');

const pictureIn = (files: FileList | null | undefined): File | null =>
  [...(files ?? [])].find(({ type }) => type.startsWith('image/')) ?? null;

/** Pictures in the text: chosen, dropped or pasted, they pass the dialog that asks what they show. */
export function PicturePlugin() {
  const [editor] = useLexicalComposerContext();
  const site = useFormFields(([fields]) => fields.site?.value);
  const [asked, setAsked] = useState<{ file: File | null; at: BaseSelection | null } | null>(null);

  useEffect(() => {
    const ask = (file: File | null) => {
      const at = $getSelection() ?? $getPreviousSelection();
      setAsked({ file, at: at?.clone() ?? null });
      return true;
    };
    return mergeRegister(
      // Pasted from Word or from a website: only the place of the picture came along.
      editor.registerNodeTransform(UploadNode, (node) => {
        if (!isOutOfReach(node.getData())) return;
        node.remove();
        saveNotice.set({ tone: 'fault', text: '贴进来的图片没有带过来，请用“图片”另插。' });
      }),
      editor.registerCommand(OPEN_PICTURE_COMMAND, ask, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const data = 'clipboardData' in event ? event.clipboardData : null;
          const file = data?.types.includes('text/html') === true ? null : pictureIn(data?.files);
          if (file === null) return false;
          event.preventDefault();
          return ask(file);
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        DROP_COMMAND,
        (event) => {
          const file = pictureIn(event.dataTransfer?.files);
          if (file === null) return false;
          event.preventDefault();
          return ask(file);
        },
        COMMAND_PRIORITY_HIGH,
      ),
    );
  }, [editor]);

  if (asked === null) return null;
  const { file, at } = asked;

  function insert({ id }: { id: string | number }): void {
    const put = () => {
      if ($isRangeSelection(at)) $setSelection(at.clone());
      else $getRoot().selectEnd();
      const selection = $getSelection();
      const before = $isRangeSelection(selection) ? selection.focus.getNode() : null;
      const node = $createUploadNode({ data: { relationTo: 'media', value: id, fields: {} } as never });
      $insertNodeToNearestRoot(node);
      if ($isParagraphNode(before) && before.isEmpty()) before.remove();
    };
    // At once: joined with the focus that follows, Payload would take the change for a mere change of focus.
    editor.update(put, { discrete: true });
    setAsked(null);
    editor.focus();
  }

  return (
    <PictureDialog
      title="插入图片"
      verb="插入"
      site={site}
      file={file}
      onClose={() => setAsked(null)}
      onPicked={insert}
    />
  );
}
