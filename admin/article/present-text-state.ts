/** What the server tells of the text of a file, see `sites/attachments/text-states.ts`. */
export interface TextState {
  state: 'read' | 'empty' | 'waiting' | 'none' | 'failed';
  fault?: string;
}

/** Says whether search finds a file by its text; undefined before the file is public. */
export function presentTextState(text: TextState | undefined): {
  said: string;
  tone: 'ok' | 'warn' | 'plain';
} {
  if (text === undefined) return { said: '发布后识别文字', tone: 'plain' };
  switch (text.state) {
    case 'read':
      return { said: '文字已识别', tone: 'ok' };
    case 'waiting':
      return { said: '正在识别文字', tone: 'plain' };
    case 'empty':
      return { said: '没有文字，可能是扫描件', tone: 'warn' };
    case 'none':
      return { said: '不识别文字', tone: 'plain' };
    case 'failed':
      return { said: `读不了：${text.fault ?? ''}`, tone: 'warn' };
    default:
      return text.state satisfies never;
  }
}
