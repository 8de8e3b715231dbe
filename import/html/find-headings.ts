import { inlineText, isText, type Block, type Heading, type Inline, type Paragraph } from './blocks.ts';
import { bareText } from './drop-title.ts';
import { bold } from './read-style.ts';
import { everyRun } from './tidy-blocks.ts';

const longestHeading = 60;

/** Points from which a centred line is a title of its own. */
const titleSize = 15;

/**
 * Finds the headings of official documents among paragraphs: heading elements, centred titles of annexes, chapters,
 * and numbers in the order of official documents (一、 then （一）, or 1 then 1.1) when the whole line is set in bold
 * or in a face of headings. Long lines and lines in a table of contents stay paragraphs.
 */
export function findHeadings(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  const originals = new Map<Block, Paragraph>();
  let contentsEnd: string | null = null;
  let expectsContents = false;
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph') {
      result.push(block);
      continue;
    }
    const bare = bareText(inlineText(block.inlines));
    if (expectsContents) contentsEnd = repeats(blocks, index, bare) ? bare : null;
    else if (contentsEnd === bare) contentsEnd = null;
    expectsContents = bare === '目录';
    const level = contentsEnd === null ? headingLevel(block) : null;
    const heading = level === null ? null : headingOf(block, level);
    if (heading !== null) originals.set(heading, block);
    const last = result.at(-1);
    if (heading === null) result.push(block);
    else if (isContinued(last, blocks[index - 1], block))
      result[result.length - 1] = joinHeadings(last as Heading, heading);
    else result.push(heading);
  }
  return demoteLoneHeadings(result, originals);
}

/**
 * （一） is a heading where all its fellows are: where others run into their paragraph, the one that happens to stand
 * alone is a paragraph too.
 */
function demoteLoneHeadings(blocks: readonly Block[], originals: ReadonlyMap<Block, Paragraph>): Block[] {
  const result = [...blocks];
  let section: number[] = [];
  let runsIn = false;
  const close = (): void => {
    if (runsIn)
      for (const index of section)
        result[index] = originals.get(blocks[index] as Block) ?? (blocks[index] as Block);
    section = [];
    runsIn = false;
  };
  blocks.forEach((block, index) => {
    if (block.kind === 'heading' && block.level === 2) close();
    const second =
      'inlines' in block && /^[（(][一二三四五六七八九十]{1,3}[）)]/.test(inlineText(block.inlines));
    if (second && block.kind === 'heading') section.push(index);
    else if (second) runsIn = true;
  });
  close();
  return result;
}

/** The first line after 目录 comes again where the text begins. */
const repeats = (blocks: readonly Block[], index: number, bare: string): boolean =>
  blocks
    .slice(index + 1)
    .some((block) => block.kind === 'paragraph' && bareText(inlineText(block.inlines)) === bare);

function headingLevel(paragraph: Paragraph): Heading['level'] | null {
  const text = inlineText(paragraph.inlines).replace(/\s+/g, ' ').trim();
  if (text.length > longestHeading || /[。；，]./.test(text.replace(/（[^（）]*）|《[^《》]*》/g, '')))
    return null;
  if (paragraph.headingTag > 0) return paragraph.headingTag <= 2 ? 2 : paragraph.headingTag === 3 ? 3 : 4;
  const isBold = everyRun(paragraph.inlines, (run) => (run.look.format & bold) !== 0);
  const isLarge = everyRun(paragraph.inlines, (run) => run.look.size >= titleSize);
  if (paragraph.align === 'center') {
    const chapter = /^第[一二三四五六七八九十百零〇\d]+([编章节])/.exec(text);
    if (chapter) return chapter[1] === '节' ? 3 : 2;
    if (isBold || isLarge) return /[：:。；]$|^[（(]|^[图表]\s*\d/.test(text) ? null : 2;
    return null;
  }
  const stands = isBold || everyRun(paragraph.inlines, (run) => run.look.headingFace);
  return stands && paragraph.align === '' ? numberedLevel(text) : null;
}

function numberedLevel(text: string): Heading['level'] | null {
  if (/^第[一二三四五六七八九十百零〇\d]+[编章][\s　]*\S/.test(text)) return 2;
  if (/^第[一二三四五六七八九十百零〇\d]+节[\s　]*\S/.test(text)) return 3;
  if (/^[一二三四五六七八九十]{1,3}[、．.]\s*\S/.test(text)) return 2;
  if (/^[（(][一二三四五六七八九十]{1,3}[）)]\s*\S/.test(text)) return 3;
  const outline = /^\d{1,2}((?:\.\d{1,2})*)[\s　]+\S/.exec(text);
  if (!outline) return null;
  const depth = (outline[1] ?? '').split('.').length - 1;
  return depth === 0 ? 2 : depth === 1 ? 3 : 4;
}

const headingOf = (paragraph: Paragraph, level: Heading['level']): Heading => ({
  kind: 'heading',
  level,
  align: paragraph.align,
  inlines: joined(paragraph.inlines).map(withoutBold),
});

/** A title broken over lines is one line; where the lines are no Chinese, a blank stays between them. */
function joined(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline, index): Inline[] => {
    if (inline !== 'break') return [inline];
    const [before, after] = [inlines[index - 1], inlines[index + 1]];
    if (before === undefined || after === undefined || !isText(before) || !isText(after)) return [];
    return /[\w,.]$/.test(before.text) && /^\w/.test(after.text) ? [{ ...before, text: ' ' }] : [];
  });
}

const withoutBold = (inline: Inline): Inline =>
  isText(inline) ? { ...inline, look: { ...inline.look, format: inline.look.format & ~bold } } : inline;

/** The next line of a centred title in large letters. */
function isContinued(last: Block | undefined, before: Block | undefined, paragraph: Paragraph): boolean {
  if (last?.kind !== 'heading' || last.align !== 'center' || before?.kind !== 'paragraph') return false;
  const isTitle = (inlines: readonly Inline[]) =>
    everyRun(inlines, (run) => run.look.size >= titleSize) &&
    !/^(?:第[一二三四五六七八九十\d]+[编章节]|附件)/.test(inlineText(inlines));
  return (
    paragraph.align === 'center' &&
    paragraph.headingTag === 0 &&
    isTitle(before.inlines) &&
    isTitle(paragraph.inlines)
  );
}

const joinHeadings = (first: Heading, second: Heading): Heading => ({
  ...first,
  inlines: [...first.inlines, ...second.inlines],
});
