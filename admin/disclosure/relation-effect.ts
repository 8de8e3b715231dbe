/**
 * Says what a relation does to the page of the other document.
 *
 * @param from  `YYYY-MM-DD`, the day from which this document holds; empty when it is not known.
 */
export function relationEffect(type: unknown, from: string): string {
  const since = from === '' ? '从施行日期起' : `自 ${from} 起`;
  switch (type) {
    case 'abolishes':
      return `${since}，对方页面顶端显示“废止”，并链到本文件。`;
    case 'amends':
      return `${since}，对方页面顶端显示“修改”，并链到本文件。`;
    case 'interpreted-by':
    case 'interprets':
      return '两页互相链接。';
    default:
      return '';
  }
}
