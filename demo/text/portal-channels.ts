import { itemAt } from '../item-at.ts';
import { channelColumns } from '#sites/blueprints/channel-columns.ts';
import { writeBriefs } from './briefs.ts';
import { spreadAges } from './clock.ts';
import { channelBriefs } from './data/channel-briefs.ts';
import { cardEndings, channelCards, type Card } from './data/channel-cards.ts';
import { departments } from './data/departments.ts';
import { townshipWorks } from './data/township-works.ts';
import { townships, type PictureName } from './data/townships.ts';
import { writeDocument, writeGuide } from './documents.ts';
import type { Draft } from './draft.ts';
import { writeNews } from './news.ts';
import { ol, p } from './piece.ts';
import { departmentWork } from './portal-news.ts';
import { deskPhone } from './write-department.ts';
import { ofTownship, townshipScope } from './township-scope.ts';
import { draftBase, piecesOf, scopeOf, slotOf, withPicture, type Writer } from './writer.ts';

/** News columns of channels and the departments whose works they tell. */
const worksOf: Record<string, readonly string[]> = {
  'channels.city.news': ['zjj', 'cgj', 'jtj', 'xfjy'],
  'channels.city.projects': ['jtj', 'zjj', 'slj', 'fgj'],
  'channels.city.life': ['swj', 'wlj', 'dag', 'cl'],
  'channels.city.governance': ['cgj', 'scjg', 'gaj', 'xfj'],
  'channels.rural.news': ['nyj', 'slj', 'gxs', 'lyj'],
  'channels.enterprise.news': ['gxj', 'jkq', 'shuiwu', 'spj'],
  'channels.investment.news': ['tzcj', 'jkq', 'fgj', 'spj'],
  'channels.culture.news': ['wlj', 'dfz', 'dag', 'jyj'],
};

/** Policy columns of channels and the departments whose documents they show. */
const policiesOf: Record<string, readonly string[]> = {
  'channels.enterprise.policy': ['gxj', 'rsj', 'shuiwu', 'swj'],
  'channels.investment.policy': ['tzcj', 'jkq', 'gxj', 'zrzy'],
};

const departmentAt = (path: string) =>
  departments.find((department) => department.path === path) ?? itemAt(departments, 0);

/** The six channels of the portal: nothing of them is blank. */
export function writePortalChannels(writer: Writer): Draft[] {
  return (channelColumns.children ?? []).flatMap((channel, turn) =>
    (channel.children ?? []).flatMap((column) => writeColumn(writer, column.key, turn)),
  );
}

function writeColumn(writer: Writer, column: string, turn: number): Draft[] {
  const works = worksOf[column];
  if (works !== undefined) return departmentNews(writer, column, works, turn);
  const policies = policiesOf[column];
  if (policies !== undefined) return policyDrafts(writer, column, policies);
  if (column === 'channels.rural.villages') return cardDrafts(writer, column, villageCards());
  if (column === 'channels.rural.industry') return industryDrafts(writer, column);
  if (column === 'channels.rural.skills') return skillDrafts(writer, column);
  if (column === 'channels.enterprise.service') return serviceDrafts(writer, column);
  const cards = channelCards[column];
  if (cards !== undefined) return cardDrafts(writer, column, cards);
  const briefs = channelBriefs[column] ?? [];
  const drafts = writeBriefs(writer, column, briefs, { newest: 1 + turn, oldest: 96 });
  return column === 'channels.culture.works' ? [...drafts, filmDraft(writer, column, briefs.length)] : drafts;
}

/** A silent film of six drawings. */
function filmDraft(writer: Writer, column: string, index: number): Draft {
  const pictures = ['tea/晨', 'river/昼', 'harvester/秋', 'village/暮', 'hills/雾', 'lanterns/夜'] as const;
  return {
    ...draftBase(writer, slotOf(writer, column, index, 3)),
    form: 'video',
    title: '短片：十五秒看云川四时',
    summary: '六幅画面，从茶园的早晨到古城的灯火。',
    keywords: ['短片', '文艺作品'],
    cover: pictures[0],
    video: {
      file: { type: 'mp4', name: '云川四时', pictures, frameMs: 2500 },
      poster: pictures[0],
    },
    body: [
      p(
        '云顶茶园的早晨，岚江边的田野，稻子熟了以后的收割机，傍晚的古村，雾里的松岭，最后是古城夜里的灯。六幅画面连成一部短片，没有声音，画面为示意图。',
      ),
    ],
  };
}

function departmentNews(writer: Writer, column: string, paths: readonly string[], turn: number): Draft[] {
  const ages = spreadAges(paths.length, { newest: 1 + (turn % 4), oldest: 64 });
  return paths.map((path, index) => {
    const slot = slotOf(writer, column, index, ages[index] ?? 30);
    const work = departmentWork(path, index + turn);
    const scope = scopeOf(writer, slot, { field: work.field });
    return { ...writeNews(writer, { slot, work, scope, shown: index === 0 ? [] : null }), source: work.unit };
  });
}

function policyDrafts(writer: Writer, column: string, paths: readonly string[]): Draft[] {
  return paths.map((path, index) => {
    const department = departmentAt(path);
    const rules = itemAt(department.policies, column === 'channels.investment.policy' ? 1 : 0);
    return writeDocument(
      { ...writer, unit: `云川县${department.short}` },
      {
        slot: slotOf(writer, column, index, 30 + index * 44, true),
        rules,
        code: department.code,
        serial: 52 - index * 9,
        to: '各有关企业',
      },
    );
  });
}

const villageCards = (): Card[] =>
  townships
    .filter((_, index) => index % 4 === 0)
    .map((township): Card => {
      const [village, line, story, picture] = itemAt(township.cards, 1);
      return [
        `${village}：${line}`,
        `${story}。`,
        [
          `${village}在${township.name}，${township.where}。${story}。`,
          `去${village}，先到${township.name}再换村村通班车。村里的便民服务点有热水和手绘地图，${township.products[0]}可以直接向村民买，价格写在门口。`,
        ],
        picture,
      ];
    });

function cardDrafts(writer: Writer, column: string, cards: readonly Card[]): Draft[] {
  const ages = spreadAges(cards.length, { newest: 4, oldest: 150 });
  return cards.map(([title, line, text, picture], index): Draft => {
    const slot = slotOf(writer, column, index, ages[index] ?? 60);
    // Cards of one page are drawn with seeds of their own, so that no two are the same.
    const own: PictureName = `${picture.split('/').slice(0, 2).join('/') as `${'hills'}/${'昼'}`}/${index + 1}`;
    return {
      ...draftBase(writer, slot),
      title,
      summary: line,
      keywords: [title.slice(0, 12)],
      cover: own,
      body: withPicture(
        piecesOf([...text, ...(cardEndings[column] ?? [])], scopeOf(writer, slot)),
        own,
        title.replace(/：.*$/u, ''),
      ),
    };
  });
}

function industryDrafts(writer: Writer, column: string): Draft[] {
  const works = townshipWorks.filter((work) =>
    work.keywords.some((word) => ['特色产业', '农机', '集体经济'].includes(word)),
  );
  const ages = spreadAges(works.length, { newest: 2, oldest: 58 });
  return works.map((work, index) => {
    const township = itemAt(townships, index * 5 + 2);
    const slot = slotOf(writer, column, index, ages[index] ?? 20);
    const scope = townshipScope(writer, slot, township);
    return ofTownship(writeNews(writer, { slot, work, scope, shown: index === 0 ? [] : null }), township);
  });
}

function skillDrafts(writer: Writer, column: string): Draft[] {
  const tips = ['nyj', 'qxj', 'gxs', 'lyj'].flatMap((path) =>
    departmentAt(path).tips.map((tip) => ({ tip, unit: departmentAt(path).short })),
  );
  return tips.map(({ tip, unit }, index): Draft => {
    const slot = slotOf(writer, column, index, 5 + index * 26);
    return {
      ...draftBase(writer, slot),
      source: `云川县${unit}`,
      title: tip.title,
      keywords: ['农技服务', '提示'],
      body: [
        p('农时不等人，下面几条照着做，省工也省心。'),
        ol(...tip.points.map((point) => `${point}。`)),
        p('拿不准的，可以打乡镇农业农村办公室的电话，技术员两天内到田头。'),
      ],
    };
  });
}

function serviceDrafts(writer: Writer, column: string): Draft[] {
  return ['spj', 'gxj', 'scjg', 'shuiwu'].map((path, index) => {
    const department = departmentAt(path);
    const service = itemAt(department.services, 0);
    return writeGuide(
      { ...writer, unit: `云川县${department.short}` },
      slotOf(writer, column, index, 20 + index * 33, true),
      {
        ...service,
        place: `${department.street}一楼大厅`,
        phone: deskPhone(departments.indexOf(department)),
      },
    );
  });
}
