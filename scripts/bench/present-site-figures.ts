import { alignColumns } from './align-columns.ts';
import type { SiteFigures } from './bench-site.ts';

const whole = (value: number): string => value.toFixed(0);
const reached = (isReached: boolean, goal: string): string => `${isReached ? '达到' : '未到'} ${goal}`;

/** Writes the figures as a table in aligned columns; a figure that misses its goal says so. */
export function presentSiteFigures({ full, edit, start, serve }: SiteFigures): string {
  const ratio = serve.requestsPerSecond / serve.bareRequestsPerSecond;
  return alignColumns([
    ['项目', '结果', '目标（双核）', '说明'],
    [
      '全部发布',
      `${whole(full.pagesPerSecond)} 页/秒`,
      reached(full.pagesPerSecond >= 2000, '2000 页/秒'),
      `同样的字节直接写盘 ${whole(full.floorFilesPerSecond)} 页/秒${full.floorFilesPerSecond < full.pagesPerSecond * 2 ? '，磁盘这时是瓶颈' : ''}`,
    ],
    [
      '发布内存峰值',
      `${whole(full.peakMemoryMb)} MB`,
      reached(full.peakMemoryMb <= 768, '768 MB'),
      '包括渲染线程',
    ],
    [
      '保存到上线，中位',
      `${whole(edit.p50Ms)} 毫秒`,
      reached(edit.p50Ms <= 100, '100 毫秒'),
      '两个版本都已写盘',
    ],
    ['保存到上线，95%', `${whole(edit.p95Ms)} 毫秒`, reached(edit.p95Ms <= 300, '300 毫秒'), ''],
    ['一篇新稿改写', `${edit.files} 个文件`, reached(edit.files <= 20, '20 个'), '压缩文件不计，最多的一次'],
    [
      '第二次启动',
      `${whole(start.readyMs)} 毫秒`,
      reached(start.readyMs <= 2000, '2000 毫秒'),
      '到首页能打开',
    ],
    [
      '静态页面',
      `${whole(serve.requestsPerSecond)} 次/秒`,
      reached(ratio >= 0.5, '对照的 0.5 倍'),
      `对照（内存加 node:http）${whole(serve.bareRequestsPerSecond)} 次/秒，是它的 ${ratio.toFixed(2)} 倍`,
    ],
    ['静态页面，99%', `${whole(serve.p99Ms)} 毫秒`, '', ''],
  ]);
}
