import { dayOf } from './clock.ts';
import type { Township } from './data/townships.ts';
import type { Draft } from './draft.ts';
import { groupDigits } from './fill-text.ts';
import { p, type Piece } from './piece.ts';
import { draftBase, randomOf, slotOf, type Writer } from './writer.ts';

/** 村务公示: accounts, works and hardship reviews of three villages. */
export function writeVillageNotices(writer: Writer, township: Township): Draft[] {
  const [first = '', second = '', third = ''] = [...township.villages].reverse();
  return [accounts(writer, first), works(writer, second), review(writer, third)];
}

function accounts(writer: Writer, village: string): Draft {
  const slot = slotOf(writer, 'villages', 0, 5 + (writer.site.length % 5), true);
  const random = randomOf(writer, 'villages', 0);
  const quarter = Math.max(1, Math.floor((dayOf(slot.publishedAt).month - 1) / 3));
  const income = [random.whole(12_000, 68_000), random.whole(6_000, 32_000), random.whole(2_000, 9_000)];
  const cost = [random.whole(4_000, 16_000), random.whole(3_000, 14_000), random.whole(1_000, 6_000)];
  const sum = (list: number[]): number => list.reduce((total, value) => total + value, 0);
  const body: Piece[] = [
    p(`现将${village}第${'一二三四'[quarter - 1] ?? '一'}季度村集体财务收支情况公示如下，接受村民监督。`),
    {
      type: 'table',
      caption: '收支情况（单位：元）',
      head: ['项目', '收入', '支出'],
      rows: [
        ['资源资产租赁', groupDigits(income[0] ?? 0), ''],
        ['上级补助', groupDigits(income[1] ?? 0), ''],
        ['其他收入', groupDigits(income[2] ?? 0), ''],
        ['道路和路灯维护', '', groupDigits(cost[0] ?? 0)],
        ['环境保洁', '', groupDigits(cost[1] ?? 0)],
        ['办公和水电', '', groupDigits(cost[2] ?? 0)],
        ['合计', groupDigits(sum(income)), groupDigits(sum(cost))],
      ],
      total: true,
    },
    p(
      `本季度结余${groupDigits(sum(income) - sum(cost))}元，转入下季度。票据由村务监督委员会逐张审核，村民可以到村部查看。`,
    ),
  ];
  return {
    ...draftBase(writer, slot),
    title: `${village}第${'一二三四'[quarter - 1] ?? '一'}季度村级财务公示`,
    keywords: ['村务公示', '财务'],
    body,
  };
}

function works(writer: Writer, village: string): Draft {
  const slot = slotOf(writer, 'villages', 1, 19, true);
  const random = randomOf(writer, 'villages', 1);
  const [name, amount] = random.pick([
    ['入户道路硬化', random.whole(18, 46)],
    ['山塘清淤', random.whole(9, 28)],
    ['文化广场铺装', random.whole(12, 36)],
  ] as const);
  const body: Piece[] = [
    p(
      `${village}${name}工程经村民代表会议表决同意，采取公开比选方式确定施工单位。共有${random.whole(3, 6)}家单位报名，最终由报价合理、信誉良好的一家承担。`,
    ),
    p(
      `工程预算${amount}万元，其中上级补助${Math.round(amount * 0.6)}万元，村集体自筹${amount - Math.round(amount * 0.6)}万元，不向农户摊派。`,
    ),
    p('工期四十五天。材料进场由村务监督委员会过秤、验单，完工后由村民代表参加验收，决算另行公示。'),
  ];
  return {
    ...draftBase(writer, slot),
    title: `${village}${name}工程比选结果公示`,
    keywords: ['村务公示', '工程'],
    body,
  };
}

function review(writer: Writer, village: string): Draft {
  const slot = slotOf(writer, 'villages', 2, 47, true);
  const random = randomOf(writer, 'villages', 2);
  const asked = random.whole(4, 9);
  const passed = asked - random.whole(1, 2);
  const body: Piece[] = [
    p(`${village}召开低保民主评议会，参加评议的村民代表${random.whole(19, 36)}人，超过应到人数的三分之二。`),
    p(
      `本次评议${asked}户，同意上报${passed}户，不同意${asked - passed}户。不同意的主要原因是家庭财产超过规定，已当面说明，并告知可以申请临时救助。`,
    ),
    p('上报对象由乡镇入户复核，县民政部门审核确认。公示期七日，个人信息依法保护，姓名等在村内公示栏张贴。'),
  ];
  return {
    ...draftBase(writer, slot),
    title: `${village}低保评议结果公示`,
    keywords: ['村务公示', '低保'],
    body,
  };
}
