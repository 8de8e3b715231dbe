const digits = '零一二三四五六七八九';
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** One level of an automatic numbering. */
export interface NumberingLevel {
  /** As Word names it: `bullet`, `decimal`, `chineseCounting`. */
  format: string;
  /** `（%1）`: `%1` stands for the number of the first level. */
  text: string;
  start: number;
}

/** 1 to 99 in Chinese; the digits above. */
export function chineseNumber(number: number): string {
  if (number < 1 || number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens] ?? '')}十`}${ones === 0 ? '' : (digits[ones] ?? '')}`;
}

/** A number as a level of the numbering writes it. */
function formatNumber(number: number, format: string): string {
  if (/chinese|japanese|ideograph|taiwanese/iu.test(format)) return chineseNumber(number);
  if (format === 'decimalEnclosedCircle' || format === 'decimalEnclosedCircleChinese')
    return circled[number - 1] ?? String(number);
  if (format === 'upperLetter' && number <= 26) return String.fromCharCode(64 + number);
  if (format === 'lowerLetter' && number <= 26) return String.fromCharCode(96 + number);
  return String(number);
}

/** Counts the paragraphs of automatic numberings, whose numbers stand nowhere in the text. */
export function countNumbers(): (list: string, level: number, levels: readonly NumberingLevel[]) => string {
  const counters = new Map<string, number[]>();
  return (list, level, levels) => {
    const counter = (counters.get(list) ?? []).slice(0, level + 1);
    for (let index = 0; index <= level; index += 1) counter[index] ??= (levels[index]?.start ?? 1) - 1;
    counter[level] = (counter[level] ?? 0) + 1;
    counters.set(list, counter);
    return (levels[level]?.text ?? '').replaceAll(/%(\d)/gu, (_, digit: string) => {
      const index = Number(digit) - 1;
      // A level that was never counted itself stands at its first number.
      const number = Math.max(counter[index] ?? 1, levels[index]?.start ?? 1);
      return formatNumber(number, levels[index]?.format ?? 'decimal');
    });
  };
}
