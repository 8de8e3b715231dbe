/** A small group on a real CMS with a real publisher: a portal and a township. */
import type { Payload, RequiredDataFromCollectionSlug } from 'payload';
import type { Settings } from '#config/env.ts';
import { createSiteFromBlueprint } from '#sites/blueprints/create-site.ts';
import { openPublisher } from '#sites/publish/open-publisher.ts';
import type { Publisher } from '#sites/publish/publisher.ts';
import type { ThemeBuild } from '#themes/theme-build.ts';
import { createTestPayload, type TestPayloadOptions } from './databases.ts';

export type Id = string | number;

export interface PublishedGroup {
  payload: Payload;
  settings: Settings;
  publisher: Publisher;
  portal: { id: Id; columns: Map<string, Id> };
  township: { id: Id; columns: Map<string, Id> };
  /** Sets the clock of the publisher, which then stands still; null lets it run again. */
  setClock(moment: Date | null): void;
  /** Closes the publisher and opens another on the same files, with another build of the themes when one is given. */
  restart(theme?: ThemeBuild): Promise<void>;
  close(): Promise<void>;
}

/** One paragraph as the editor saves it. */
export const paragraph = (text: string): NonNullable<RequiredDataFromCollectionSlug<'articles'>['body']> => ({
  root: {
    type: 'root',
    version: 1,
    direction: 'ltr',
    format: '',
    indent: 0,
    children: [
      {
        type: 'paragraph',
        version: 1,
        direction: 'ltr',
        format: '',
        indent: 0,
        textFormat: 0,
        children: [{ type: 'text', version: 1, text, format: 0, mode: 'normal', style: '', detail: 0 }],
      },
    ],
  },
});

type ArticleData = Partial<RequiredDataFromCollectionSlug<'articles'>> & { title: string };

/** Creates a published article with all that publishing asks for. */
export async function publishArticle(
  payload: Payload,
  place: { site: Id; column: Id },
  data: ArticleData,
): Promise<{ id: Id; address: string }> {
  const article = await payload.create({
    collection: 'articles',
    data: {
      ...place,
      form: 'text',
      source: '县政府办公室',
      editor: '责任编辑',
      body: paragraph('正文。'),
      _status: 'published',
      ...data,
    },
    depth: 0,
    // Tests act as the system unless they are about access.
    overrideAccess: true,
  });
  return { id: article.id, address: article.address ?? '' };
}

/** The group with its sites and columns, published once. */
export async function createPublishedGroup(options: TestPayloadOptions = {}): Promise<PublishedGroup> {
  const { payload, settings, close } = await createTestPayload(options);
  const portal = await createSiteFromBlueprint(payload, {
    blueprint: 'portal',
    choice: { name: '云川县人民政府', path: '' },
  });
  const township = await createSiteFromBlueprint(payload, {
    blueprint: 'township',
    choice: { name: '青石镇人民政府', path: 'qingshi' },
  });
  let moment: Date | null = null;
  const open = (theme?: ThemeBuild) =>
    openPublisher(payload, settings, {
      now: () => (moment ?? new Date()).toISOString(),
      ...(theme === undefined ? {} : { theme }),
    });
  const group: PublishedGroup = {
    payload,
    settings,
    publisher: await open(),
    portal,
    township,
    setClock: (value) => {
      moment = value;
    },
    restart: async (theme) => {
      await group.publisher.close();
      group.publisher = await open(theme);
    },
    close: async () => {
      await group.publisher.close();
      await close();
    },
  };
  await group.publisher.publishOnce();
  return group;
}

/** The id of a column by its blueprint key. */
export function columnOf(site: PublishedGroup['portal'], key: string): Id {
  const id = site.columns.get(key);
  if (id === undefined) throw new Error(`The blueprint has no column ${key}.`);
  return id;
}
