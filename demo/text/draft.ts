import type { Attachment } from './attachments.ts';
import type { Piece } from './piece.ts';

/** One article before it is written into the CMS: plain data, pictures by key, times as moments. */
export interface Draft {
  /** Unique in the whole demonstration and the same on every run: `qingshi/news.work/3`. */
  key: string;
  /** Blueprint key of the column. */
  column: string;
  form: 'text' | 'pictures' | 'video' | 'link';
  title: string;
  subtitle?: string;
  source: string;
  author?: string;
  editor: string;
  summary?: string;
  keywords: string[];
  documentNumber?: string;
  /** Key of the site's pictures. */
  cover?: string;
  body: Piece[];
  pictures?: { picture: string; caption: string }[];
  video?: { file: Extract<Attachment, { type: 'mp4' }>; poster: string };
  externalUrl?: string;
  attachments?: Attachment[];
  publishedAt: Date;
  /** Stands on top of its lists for so many days from the day of seeding. */
  pinnedDays?: number;
}
