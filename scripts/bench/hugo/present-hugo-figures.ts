import { alignColumns } from '../align-columns.ts';
import type { HugoFigures } from './bench-hugo.ts';

/** Writes the figures as a table in aligned columns. */
export function presentHugoFigures(figures: HugoFigures): string {
  const { pages, hugoVersion, hugoPagesPerSecond, pagesPerSecond, ratio } = figures;
  return alignColumns([
    ['项目', '结果', '目标', '说明'],
    ['Hugo', `${hugoPagesPerSecond.toFixed(0)} 页/秒`, '', hugoVersion],
    ['本系统', `${pagesPerSecond.toFixed(0)} 页/秒`, '', `${pages} 页，从启动到写完，不压缩`],
    ['倍数', ratio.toFixed(2), ratio >= 3 ? '达到 3 倍' : '未到 3 倍', '逐轮相比，取中位'],
  ]);
}
