import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { SearchDocument } from '../documents.ts';
import { exampleDocument } from './example-document.ts';

const regulation = z.looseObject({
  title: z.string(),
  category: z.string(),
  region: z.string(),
  date: z.string().nullable(),
  history: z.array(z.string()),
  text: z.string(),
});

type Regulation = z.infer<typeof regulation>;

const sites = 61;

/** Reads the regulations, one JSON object a line, compressed. */
export function readRegulations(file: string): Regulation[] {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => regulation.parse(JSON.parse(line)));
}

/**
 * Cuts regulations into their articles: one document for each regulation, with number and index number made for it,
 * and one for each 第…条, whose text is real.
 */
export function regulationDocuments(regulations: readonly Regulation[]): {
  whole: SearchDocument[];
  articles: SearchDocument[];
} {
  const regions = [...new Set(regulations.map((law) => law.region))];
  const serials = new Map<string, number>();
  const whole: SearchDocument[] = [];
  const articles: SearchDocument[] = [];
  regulations.forEach((law, place) => {
    const year = law.date?.slice(0, 4) ?? '2000';
    const serial = (serials.get(`${law.region}${year}`) ?? 0) + 1;
    serials.set(`${law.region}${year}`, serial);
    const common = commonOf(law, place);
    const owner = exampleDocument({
      ...common,
      id: `regulation-${place}`,
      title: law.title,
      number: `${law.region}规〔${year}〕${serial}号`,
      indexNumber: `${String(100_000_000 + regions.indexOf(law.region))}/${year}-${String(serial).padStart(5, '0')}`,
      text: law.history.join('\n'),
    });
    whole.push(owner);
    cutArticles(law.text).forEach((text, article) => {
      const name = /^第[^条\s]{1,10}条/u.exec(text)?.[0] ?? '序言';
      articles.push(
        exampleDocument({
          ...common,
          id: `article-${place}-${article}`,
          title: `${law.title} ${name}`,
          text,
          column: '',
        }),
      );
    });
  });
  return { whole, articles };
}

function commonOf(law: Regulation, place: number): Partial<SearchDocument> {
  return {
    kind: 'regulation',
    site: `site-${place % sites}`,
    siteKind: place % sites === 0 ? 'portal' : place % sites <= 20 ? 'township' : 'department',
    columnType: '政策文件',
    column: '规章库',
    issuer: law.region,
    subject: law.category,
    genre: law.title.endsWith('条例') ? '条例' : law.title.endsWith('法') ? '法律' : '其他',
    date: law.date,
    validity: place % 12 === 0 ? '废止' : '有效',
  };
}

function cutArticles(text: string): string[] {
  return text
    .split(/^(?=\s*第[零〇一二三四五六七八九十百千]+条)/mu)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
