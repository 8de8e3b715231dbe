import { daysBefore, writeDay, writeFullDay } from './clock.ts';
import type { Draft } from './draft.ts';
import { h, ol, p, ul, type Piece, signature } from './piece.ts';
import { draftBase, randomOf, type Slot, type Writer } from './writer.ts';

const later = (slot: Slot, days: number): Date => daysBefore(slot.publishedAt, -days);
const telephone = (value: number): string => `0000-0000${String(value).padStart(3, '0')}`;

function notice(writer: Writer, slot: Slot, title: string, body: Piece[]): Draft {
  return {
    ...draftBase(writer, slot),
    title,
    keywords: ['通知公告', writer.short],
    body: [...body, ...signature(writer.unit, writeFullDay(slot.publishedAt))],
  };
}

/** Asks for people or for applications, whichever the matter is. */
export function writeCall(writer: Writer, slot: Slot, matter: string): Draft {
  return /(?:人员|志愿者|志愿律师|专家|队伍|团队|传承人)$/u.test(matter)
    ? callForPeople(writer, slot, matter)
    : callForApplications(writer, slot, matter);
}

function callForPeople(writer: Writer, slot: Slot, matter: string): Draft {
  const random = randomOf(writer, slot.column, slot.index);
  const until = writeDay(later(slot, random.whole(9, 18)));
  const count = random.whole(12, 60);
  return notice(writer, slot, random.pick([`关于公开招募${matter}的公告`, `${matter}招募公告`]), [
    p(`因工作需要，${writer.unit}面向社会公开招募${matter}，计划${count}名，坚持自愿报名、择优确定。`),
    h('一、基本条件'),
    ul(
      '遵纪守法，品行端正，热心公共服务；',
      '年满十八周岁，身体条件适应工作需要；',
      '有相关经历或者专业技能的优先。',
    ),
    h('二、报名'),
    p(`报名截止${until}18时。填写报名表，附身份证明，到${writer.short}窗口提交，也可以通过电子邮件发送。`),
    h('三、确定和公布'),
    p(
      `资格审核后组织面谈，结果在本网站公布。报名和面谈不收取任何费用。咨询电话：${telephone(random.whole(210, 390))}。`,
    ),
  ]);
}

function callForApplications(writer: Writer, slot: Slot, matter: string): Draft {
  const random = randomOf(writer, slot.column, slot.index);
  const until = writeDay(later(slot, random.whole(12, 24)));
  return notice(
    writer,
    slot,
    random.pick([`关于受理${matter}申请的公告`, `${matter}开始受理`, `关于做好${matter}申报工作的通知`]),
    [
      p(
        random.pick([
          `${matter}受理工作现已开始，有关事项公告如下。`,
          `为方便单位和个人办理，现就${matter}的受理时间、条件和方式说明如下。`,
        ]),
      ),
      h('一、受理对象'),
      p(
        '在本县登记或者居住，符合规定条件，近三年没有严重失信记录的单位和个人。已经享受同类支持的，不重复受理。',
      ),
      h('二、需要的材料'),
      ul('申请表一式两份；', '主体证明或者身份证明；', '能够说明符合条件的材料。'),
      h('三、时间和方式'),
      p(`受理截止${until}18时。可以到窗口递交，也可以在网上提交。乡镇便民服务中心可以代收。`),
      h('四、审核'),
      p(`受理后十五个工作日内完成审核，结果公示七日。咨询电话：${telephone(random.whole(210, 390))}。`),
    ],
  );
}

/** Makes a list public, by the places named. */
export function writePublicity(
  writer: Writer,
  slot: Slot,
  matter: string,
  places?: readonly string[],
): Draft {
  const random = randomOf(writer, slot.column, slot.index);
  const rows = random
    .shuffle(places ?? writer.townships.map((township) => township.name))
    .slice(0, 5)
    .map((place) => [place, random.whole(3, 26)] as const);
  const sum = rows.reduce((total, [, count]) => total + count, 0);
  const from = writeDay(slot.publishedAt);
  const until = writeDay(later(slot, 7));
  const title = random.pick([
    `关于${matter}的公示`,
    `${matter}公示（${random.pick(['第一批', '第二批', '第三批'])}）`,
  ]);
  return notice(writer, slot, title, [
    p(`根据有关规定，现将${matter}予以公示，公示期为${from}至${until}。`),
    {
      type: 'table',
      caption: '公示情况汇总',
      head: [places === undefined ? '乡镇' : '村', '数量'],
      rows: [...rows.map(([place, count]) => [place, String(count)]), ['合计', String(sum)]],
      total: true,
    },
    p(
      `完整名单在${places === undefined ? '各乡镇便民服务中心' : '便民服务中心和各村'}公示栏张贴，本页只公布汇总数，不公布个人信息。`,
    ),
    p(
      `公示期内有异议的，请以书面形式反映，写明姓名、联系方式和理由，并附必要的证明材料。匿名和超过期限的不予受理。受理电话：${telephone(random.whole(210, 390))}。`,
    ),
  ]);
}

/** Tells of an interruption or of an arrangement, whichever the matter is. */
export function writeChange(writer: Writer, slot: Slot, matter: string): Draft {
  return /(?:停水|停机|停办|检修|维护|施工|封闭|闭馆|中断)/u.test(matter)
    ? interruption(writer, slot, matter)
    : arrangement(writer, slot, matter);
}

function interruption(writer: Writer, slot: Slot, matter: string): Draft {
  const random = randomOf(writer, slot.column, slot.index);
  const day = later(slot, random.whole(2, 6));
  const from = random.whole(8, 10);
  const until = random.whole(16, 18);
  return notice(writer, slot, random.pick([`关于${matter}的公告`, `关于${matter}的通告`]), [
    p(`现就${matter}有关事项公告如下。`),
    ol(
      `时间：${writeDay(day)}${from}时至${until}时，天气不允许时顺延一天。`,
      '请受影响的单位和居民提前作好准备，老人、孕妇等特殊群体可以电话告知，由工作人员上门帮助。',
      '提前完工的随时恢复，不能按时恢复的及时说明原因和新的时间。',
    ),
    p(`由此带来的不便，敬请谅解。值班电话：${telephone(random.whole(210, 390))}，二十四小时有人接听。`),
  ]);
}

function arrangement(writer: Writer, slot: Slot, matter: string): Draft {
  const random = randomOf(writer, slot.column, slot.index);
  const day = writeDay(later(slot, random.whole(3, 9)));
  return notice(
    writer,
    slot,
    random.pick([`关于${matter}的通告`, `关于${matter}的公告`, `关于${matter}的通知`]),
    [
      p(`现将${matter}的有关事项公布如下，请相互转告。`),
      h('一、时间'),
      p(`自${day}起执行。以前的安排与本通告不一致的，以本通告为准。`),
      h('二、请您留意'),
      ul(
        '已经预约的事项不受影响，变更的由工作人员电话联系。',
        '行动不便的老人和残疾人，可以预约上门或者委托他人办理。',
        '遇特殊天气或者节假日另有安排的，提前在网站和现场公布。',
      ),
      h('三、咨询和监督'),
      p(
        `咨询电话：${telephone(random.whole(210, 390))}。发现执行中的问题，也可以通过县门户网站“互动交流”栏目反映。`,
      ),
    ],
  );
}
