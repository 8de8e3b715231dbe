const separators = /[\s、，,；;|｜/]+/u;
const mostWords = 12;
const longestWord = 20;

/** The words of a group as they were typed, each once. */
export const splitWords = (typed: string): string[] => [
  ...new Set(typed.split(separators).filter((word) => word !== '')),
];

/** What is wrong with a group of synonyms, in Chinese; null when nothing is. */
export function synonymFault(typed: string): string | null {
  const words = splitWords(typed);
  if (words.length === 0) return '请写出词，词与词之间用顿号隔开。';
  if (words.length > mostWords) return `一组最多 ${mostWords} 个词。`;
  const wrong = words.find((word) => [...word].length < 2 || [...word].length > longestWord);
  return wrong === undefined ? null : `“${wrong}”应为 2 到 ${longestWord} 个字。`;
}
