import type { Edition, HomePage } from '../contract.ts';
import { exampleBase } from './base.ts';
import { exampleBlocks } from './blocks.ts';
import { picture } from './items.ts';
import { department, hrefOf, township } from './sites.ts';

const disclosureNotes: [string, string, string, string, string] = [
  '本机关编制',
  '法规与规定',
  '612 条目录',
  '2016—2025 年',
  '在线提交与查询',
];

/** A township's home page: full-bleed picture with the lead, three lists, services, villages. */
export function townshipHome(edition: Edition): HomePage {
  const b = exampleBlocks(edition, township);
  return {
    ...exampleBase({ edition, site: township, path: '/', title: '青石镇人民政府', currentKey: 'home' }),
    kind: 'home',
    layout: 'township',
    sections: [
      {
        ground: 'paper',
        bleed: true,
        cells: [
          {
            span: 12,
            block: {
              type: 'scene',
              picture: picture('village'),
              lead: {
                clauses: ['茶坪村老茶园改造完工', '四百户茶农领到分红'],
                href: hrefOf(edition, township, '/202611/lead.html'),
                summary: '改造面积一千二百亩，统一品种、统一采收、统一加工，户均增收三千六百元。',
              },
            },
          },
        ],
      },
      {
        ground: 'paper',
        cells: [
          {
            span: 4,
            block: b.listBlock('镇务动态', [
              '11-22 镇党委会议部署冬季农村供水保障',
              '11-21 高速公路青石互通主体工程完工',
              '11-20 河口村新建两座便民桥通车',
              '11-18 石材加工集中区污水管网接通',
              '11-17 冬修水利义务劳动日在白水村举行',
              '11-15 青石中心小学举办乡村运动会',
              '11-13 镇养老服务中心增设助餐点',
            ]),
          },
          {
            span: 4,
            block: b.listBlock('通知公告', [
              '11-22 关于林区禁止野外用火的通告',
              '11-20 2027年城乡居民医保缴费提醒',
              '11-19 农村公益性岗位招聘公告',
              '11-16 宅基地审批结果公示（第十批）',
              '11-14 耕地地力保护补贴发放公示',
              '11-12 青石大道路灯改造施工公告',
              '11-10 计划停水通知：云脚村、松坡村',
            ]),
          },
          {
            span: 4,
            block: b.listBlock('县里要闻', [
              '11-22 全县秋粮收购突破八万吨',
              '11-22 县政府常务会议研究冬春水利',
              '11-21 新增三处省级水美乡村',
              '11-20 县长信箱开通“一件事”直办',
              '11-19 居家养老服务实现乡镇全覆盖',
              '11-18 山地马拉松三千名选手参加',
              '11-18 前三季度新增就业五千二百人',
            ]),
          },
        ],
      },
      {
        ground: 'wash',
        header: b.header('政务公开', '进入平台', [
          '农业农村政策',
          '土地承包流转',
          '宅基地审核',
          '征收',
          '社会救助',
        ]),
        cells: [
          { span: 12, block: b.entrances(disclosureNotes) },
          {
            span: 8,
            block: b.documents([
              ['青政发〔2026〕27号', '11-17', '青石镇2026年冬春农田水利建设实施方案'],
              ['青政发〔2026〕26号', '11-06', '关于调整镇防汛抗旱指挥部成员的通知'],
              ['青政发〔2026〕25号', '10-29', '青石镇农村人居环境整治长效管护办法'],
              ['青政发〔2026〕24号', '10-20', '2027年度集中采购目录及限额标准'],
              ['青政发〔2026〕23号', '10-11', '青石镇地质灾害应急预案（2026年修订）'],
            ]),
          },
          {
            span: 4,
            block: b.listBlock(
              '村务公示',
              [
                '11-18 石湾村三季度村级财务公开',
                '11-17 茶坪村合作社分红名册公示',
                '11-15 白水村低保评议结果公示',
                '11-12 河口村工程招标结果公示',
                '11-09 梨花村集体土地流转公示',
              ],
              'boxed',
            ),
          },
        ],
      },
      {
        ground: 'paper',
        header: b.header('便民服务', '全部 118 项', ['党群服务中心', '村级代办点']),
        cells: [
          {
            span: 8,
            block: b.tiles([
              ['user', '户籍身份', '居住证明', '户口迁移'],
              ['shield', '社会保障', '参保登记', '待遇认证'],
              ['house', '宅基地与建房', '建房申请', '危房改造'],
              ['heart', '医疗保险', '居民参保', '慢病备案'],
              ['users', '社会救助', '低保申请', '临时救助'],
              ['elder', '养老助残', '高龄津贴', '残疾证办理'],
            ]),
          },
          {
            span: 4,
            block: {
              type: 'phones',
              title: '便民电话',
              rows: [
                { name: '镇党群服务中心', phone: '0000-0000101' },
                { name: '青石派出所', phone: '0000-0000110', note: '24 小时' },
                { name: '中心卫生院', phone: '0000-0000120', note: '24 小时' },
                { name: '供电所', phone: '0000-0000198', note: '24 小时' },
              ],
            },
          },
        ],
      },
      {
        ground: 'wash',
        header: b.header('和美乡村', '全部图集'),
        cells: [
          {
            span: 12,
            block: b.pictures('topic', 4, [
              ['tea', '茶坪村', '云雾里的千亩茶园'],
              ['river', '河口村', '渡口修成了沿河步道'],
              ['orchard', '柿林村', '柿子红时开园节'],
              ['fields', '月塘村', '冬水田里的稻渔共生'],
            ]),
          },
          {
            span: 12,
            block: b.matrix([
              [
                '个村、社区',
                '石湾村 上溪村 茶坪村 云脚村 大樟村 河口村 松坡村 白水村 桥头村 柿林村 竹岭村 南岸村 梨花村 青崖村 月塘村 长坝村 古渡村 青石社区',
              ],
            ]),
          },
          {
            span: 12,
            block: b.friendLinks({
              县政府与部门: ['云川县人民政府'],
              乡镇: ['柳溪镇', '云口镇'],
              新闻媒体: ['云川融媒'],
              公共服务: ['政务服务网'],
            }),
          },
        ],
      },
    ],
  };
}

/** A department's home page: lead, pictures, lists and the unit's data, topics. */
export function departmentHome(edition: Edition): HomePage {
  const b = exampleBlocks(edition, department);
  return {
    ...exampleBase({ edition, site: department, path: '/', title: '云川县农业农村局', currentKey: 'home' }),
    kind: 'home',
    layout: 'department',
    sections: [
      {
        ground: 'paper',
        cells: [
          {
            span: 12,
            block: b.lead(
              ['冬小麦播种基本结束', '苗情长势好于常年'],
              '全县落实冬小麦二十八万六千亩，壮苗比例百分之八十九；农技人员分片包干，指导越冬管理。',
            ),
          },
          {
            span: 5,
            block: b.carousel(
              [
                '11-22 稻香镇设施大棚换上新膜',
                '11-20 高标准农田通过验收',
                '11-18 云顶茶园冬管',
                '11-16 柿林村果园修剪',
              ],
              ['greenhouses', 'fields', 'tea', 'orchard'],
            ),
          },
          {
            span: 4,
            block: b.tabs({
              工作动态: [
                '11-21 秋冬种工作现场会在禾丰镇召开',
                '11-20 高标准农田项目通过市级验收',
                '11-19 动物防疫秋季行动进度过九成',
                '11-18 农产品质量抽检合格率99.2%',
                '11-16 农机购置补贴资金全部兑付',
                '11-14 岚江十年禁渔联合巡查',
                '11-12 新型职业农民培训班结业',
                '11-11 种业基地越冬管理培训',
              ],
              通知公告: ['11-20 关于开展冬季农资打假的通知'],
              基层动态: ['11-19 禾丰镇农技站下田指导'],
            }),
          },
          {
            span: 3,
            block: {
              type: 'facts',
              header: b.header('机构信息'),
              facts: [
                { name: '地址', value: '云口镇稻香路16号' },
                { name: '电话', value: '0000-0000016' },
                { name: '传真', value: '0000-0000017' },
                { name: '办公时间', value: '工作日 8:30—12:00　14:30—18:00' },
                { name: '邮编', value: '000000' },
                { name: '监督电话', value: '0000-0000018' },
              ],
              buttons: [b.link('局长信箱'), b.link('内设机构')],
            },
          },
        ],
      },
      {
        ground: 'wash',
        header: b.header('政务公开', '进入平台', [
          '政策文件',
          '强农惠农补贴',
          '行政执法',
          '财政预决算',
          '建议提案',
        ]),
        cells: [
          { span: 12, block: b.entrances(disclosureNotes) },
          {
            span: 8,
            block: b.documents([
              ['云川农发〔2026〕63号', '11-19', '关于做好冬小麦越冬管理的通知'],
              ['云川农发〔2026〕61号', '11-10', '2026年耕地地力保护补贴实施方案'],
              ['云川农发〔2026〕58号', '10-30', '设施农业用地备案管理细则（试行）'],
              ['云川农发〔2026〕55号', '10-17', '关于公布农产品质量安全示范基地名单的通知'],
              ['云川农发〔2026〕52号', '10-09', '云川县农机作业补助办法'],
            ]),
          },
          {
            span: 4,
            block: b.listBlock(
              '政策解读',
              [
                '11-12 图解：耕地补贴怎么算怎么发',
                '11-02 问答：设施用地备案要什么材料',
                '10-12 农机补助办法解读',
                '09-28 视频：秸秆还田三步走',
                '09-20 农业保险理赔流程',
              ],
              'boxed',
            ),
          },
        ],
      },
      {
        ground: 'paper',
        header: b.header('专题专栏', '全部专题'),
        cells: [
          {
            span: 12,
            block: b.pictures('topic', 4, [
              ['harvest', '2026丰收节', '更新 46 条'],
              ['fields', '高标准农田建设', '更新 31 条'],
              ['river', '岚江十年禁渔', '更新 22 条'],
              ['school', '农民夜校', '更新 17 期'],
            ]),
          },
          {
            span: 12,
            block: b.friendLinks({
              县政府与部门: ['云川县人民政府'],
              乡镇: ['青石镇'],
              农业机构: ['种业中心'],
              公共服务: ['政务服务网'],
            }),
          },
        ],
      },
    ],
  };
}

/** A home page the day it was made: one list with one item, and what has no date: a notice, a link. */
export function newHome(edition: Edition): HomePage {
  const b = exampleBlocks(edition, township);
  const list = b.listBlock('镇务动态', ['11-22 青石镇网站开通']);
  const link = { title: '县里的防汛地图', href: 'https://maps.example.cn/', date: '', external: true };
  return {
    ...exampleBase({ edition, site: township, path: '/', title: '青石镇人民政府', currentKey: 'home' }),
    kind: 'home',
    layout: 'township',
    notice: { tone: 'info', subject: '', text: '网站试运行，欢迎提意见' },
    sections: [{ ground: 'paper', cells: [{ span: 12, block: { ...list, items: [...list.items, link] } }] }],
  };
}
