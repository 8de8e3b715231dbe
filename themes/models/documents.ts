/** Columns and articles. */
import type { PageBase } from './chrome.ts';
import type {
  Attachment,
  BlockHeader,
  CoverBlock,
  Link,
  ListItem,
  Pagination,
  Picture,
  TreeNode,
} from './parts.ts';

export interface ColumnPage extends PageBase {
  kind: 'column';
  name: string;
  description: string;
  /** `text`: the newest article stands on the page in full, `items` are the others. */
  look: 'list' | 'pictures' | 'documents' | 'cover' | 'text';
  tree: { root: Link; nodes: TreeNode[] };
  /** First item with a picture, on the newest page only. */
  featured?: ListItem;
  years: (Link & { current: boolean })[];
  items: ListItem[];
  /** For `cover` columns (with sub-columns): one block each. */
  blocks: CoverBlock[];
  pagination?: Pagination;
  rssHref: string;
  /** Set when there is nothing to list. */
  empty?: { lastUpdatedAt?: string; parent: Link };
  /** For `text` columns: the article itself. */
  text?: { heading: string; href: string; publishedAt: string; bodyHtml: string; attachments: Attachment[] };
  /** For 依申请公开: who receives an application, how, and the form for it. */
  application?: {
    facts: { name: string; value: string }[];
    steps: { title: string; text: string }[];
    form: Attachment;
  };
}

export interface ArticlePage extends PageBase {
  kind: 'article';
  form: 'text' | 'pictures' | 'video';
  heading: string;
  subtitle?: string;
  publishedAt: string;
  source: string;
  author?: string;
  editor?: string;
  summary?: string;
  bodyHtml: string;
  pictures: (Picture & { caption: string })[];
  video?: { src: string; type: string; poster?: Picture; title: string };
  attachments: Attachment[];
  /** Inline SVG of the QR code that leads to the WAP page. */
  qrSvg: string;
  previous?: Link;
  next?: Link;
  /** Documents of the catalog that this article explains. */
  explains: Link[];
  related: ListItem[];
  sameColumn: { header: BlockHeader; items: ListItem[] };
  errorReportHref?: string;
}
