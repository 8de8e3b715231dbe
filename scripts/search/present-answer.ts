import type { SearchAnswer } from '#search/engine.ts';
import { beijingDay } from '#config/beijing-day.ts';

/** An answer as text: how many, what may have been meant, and the first hits. */
export function presentSearchAnswer(answer: SearchAnswer): string {
  const { total, totalIsCapped, hits, suggestion, tookMs, fallback } = answer;
  return [
    `找到 ${total} 条${totalIsCapped ? '以上' : ''}（${tookMs.toFixed(1)} 毫秒）`,
    ...(fallback === undefined ? [] : [`主搜索服务没有回应，由备用索引回答：${fallback.reason}`]),
    ...(suggestion === null ? [] : [`您是不是要找：${suggestion}`]),
    ...hits.map(({ title, number, issuer, date, url }, index) => {
      const facts = [issuer, number, date === null ? '' : beijingDay(date)]
        .filter((fact) => fact !== '')
        .join('　');
      return `${index + 1}. ${title}\n   ${facts}\n   ${url}`;
    }),
  ].join('\n');
}
