import type { Edition, HomePage, Section } from '../contract.ts';
import { exampleBase } from './base.ts';
import { exampleBlocks } from './blocks.ts';
import { hrefOf, portal } from './sites.ts';

const townships =
  '青石镇 柳溪镇 云口镇 鹭湾镇 松岭镇 岚桥镇 茶亭镇 石潭镇 稻香镇 禾丰镇 竹坞镇 荷塘镇 雁汀镇 梅坪镇 桐岭镇 沙洲镇 清渡镇 栗园乡 云顶乡 溪源乡';
const departments =
  '政府办公室 发展改革局 教育局 工业信息化局 公安局 民政局 司法局 财政局 人力社保局 自然资源局 生态环境局 住建局 交通运输局 水利局 农业农村局 商务局 文化旅游局 卫生健康委 退役军人局 应急管理局 审计局 市场监管局 统计局 医疗保障局 林业局 信访局 数据局 行政审批局 城市管理局 机关事务中心 供销合作社 档案馆 气象局 税务局 消防救援大队 投资促进中心 地方志办公室 残联 经济开发区 公积金管理部';

function news(edition: Edition): Section[] {
  const b = exampleBlocks(edition, portal);
  return [
    {
      ground: 'paper',
      cells: [
        {
          span: 12,
          block: b.lead(
            ['全县秋粮收购突破八万吨', '售粮款实现当日结算'],
            '十二个收购库点延长服务时间，设立老年售粮绿色通道；县财政安排专项资金补贴烘干费用，四万七千户农民受益。',
            ['收购库点与电话一览', '烘干补贴怎么领', '图解：今年的收购价格'],
          ),
        },
        {
          span: 7,
          block: b.carousel(
            [
              '11-22 岚江二桥主桥合龙，两岸通行时间将缩短二十分钟',
              '11-21 禾丰镇万亩稻田进入收割尾声',
              '11-20 石潭水库除险加固主体工程通过验收',
              '11-19 云顶乡千亩茶园完成冬管，订单农户增至六百户',
              '11-18 县第三中学新校区启用，新增学位一千八百个',
            ],
            ['bridge', 'harvest', 'dam', 'tea', 'school'],
          ),
        },
        {
          span: 5,
          block: b.tabs({
            要闻: [
              '11-22 县政府常务会议研究冬春水利和供水保障',
              '11-22 云川至临岚高速公路青石互通主体工程完工',
              '11-21 我县新增三处省级水美乡村，累计达到二十一处',
              '11-21 今冬明春森林防火工作部署会召开',
              '11-20 全县重点项目集中开工，总投资四十六亿元',
              '11-20 县长信箱开通“一件事”直办通道',
              '11-19 居家养老服务中心实现乡镇全覆盖',
              '11-18 第四届云川山地马拉松开赛，三千名选手参加',
              '11-18 前三季度城镇新增就业五千二百人',
            ],
            部门动态: [
              '11-22 县水利局启动冬修水利督查',
              '11-21 县农业农村局举办农机手培训班',
              '11-20 县应急管理局开展森林防火演练',
            ],
            乡镇动态: ['11-22 青石镇茶坪村老茶园改造完工', '11-20 禾丰镇收割面积过九成'],
            通知公告: ['11-22 关于林区禁止一切野外用火的通告', '11-20 2027年城乡居民医保缴费提醒'],
          }),
        },
        {
          span: 12,
          block: b.quick({
            mail: '县长信箱',
            edit: '依申请公开',
            book: '规章文件库',
            report: '政府公报',
            search: '办件查询',
            calendar: '预约办事',
            speaker: '民意征集',
            phone: '便民电话',
          }),
        },
      ],
    },
    {
      ground: 'paper',
      header: b.header('专题专栏', '全部专题（122）'),
      cells: [
        {
          span: 12,
          block: b.pictures('topic', 4, [
            ['harvest', '稻香云川 · 2026丰收节', '正在进行　更新 46 条'],
            ['dam', '今冬明春水利建设', '正在进行　更新 18 条'],
            ['mist', '森林防火　人人有责', '正在进行　更新 9 条'],
            ['village', '和美乡村建设', '正在进行　第 36 期'],
          ]),
        },
      ],
    },
  ];
}

function services(edition: Edition): Section[] {
  const b = exampleBlocks(edition, portal);
  return [
    {
      ground: 'wash',
      header: b.header('政务公开', '进入平台', [
        '规范性文件',
        '财政预决算',
        '重大项目',
        '行政执法',
        '公务员招考',
      ]),
      cells: [
        {
          span: 12,
          block: b.entrances([
            '怎样查、怎样要',
            '法规与本县规定',
            '13,256 条目录',
            '2008—2025 年',
            '在线提交与查询',
          ]),
        },
        {
          span: 8,
          block: b.documents([
            ['云川政发〔2026〕18号', '11-16', '关于印发云川县农村供水工程管理办法的通知'],
            ['云川政办发〔2026〕42号', '11-13', '关于做好2026年今冬明春森林防灭火工作的通知'],
            ['云川政办发〔2026〕41号', '11-09', '云川县老旧小区改造三年行动方案（2026—2028年）'],
            ['云川政发〔2026〕17号', '11-02', '关于公布第六批县级文物保护单位的通知'],
            ['云川政办发〔2026〕40号', '10-28', '云川县托育服务补助资金管理细则'],
            ['云川政发〔2026〕16号', '10-21', '关于废止和修改部分行政规范性文件的决定'],
          ]),
        },
        {
          span: 4,
          block: b.listBlock(
            '政策解读',
            [
              '11-18 图解：农村供水有了新办法',
              '11-11 问答：老旧小区改造改什么',
              '10-30 一图读懂托育服务补助',
              '10-26 水利局负责人解读供水水价',
              '10-23 文件废止后原来的补贴怎么办',
              '10-19 视频：三分钟看懂规划草案',
            ],
            'boxed',
          ),
        },
      ],
    },
    {
      ground: 'paper',
      header: b.header('办事服务', '全部 3,032 项', ['个人办事', '企业办事', '部门办事', '乡镇办事']),
      cells: [
        {
          span: 8,
          block: b.tiles([
            ['baby', '生育收养', '出生登记', '新生儿参保'],
            ['school', '上学求学', '入学报名', '助学申请'],
            ['briefcase', '就业创业', '求职登记', '开办餐馆'],
            ['house', '住房安居', '公积金提取', '不动产登记'],
            ['rings', '婚姻登记', '结婚预约', '补领证件'],
            ['heart', '看病就医', '异地就医备案', '医保缴费'],
            ['car', '交通出行', '驾照换证', '老年乘车卡'],
            ['elder', '退休养老', '养老资格认证', '高龄津贴'],
            ['leaf', '身后事务', '死亡登记', '遗属待遇'],
          ]),
        },
        {
          span: 4,
          block: b.chips({
            按身份: ['学生', '农民', '退役军人', '残疾人', '低收入家庭', '外来务工'],
            按主题: ['教育', '社保', '卫生', '住房', '就业', '税务', '证照', '三农', '企业', '公用'],
          }),
        },
      ],
    },
  ];
}

function group(edition: Edition): Section[] {
  const b = exampleBlocks(edition, portal);
  return [
    {
      ground: 'paper',
      header: b.header('频道'),
      cells: [
        {
          span: 12,
          block: b.pictures('card', 6, [
            ['town', '城市频道', '岚江夜航十二月试运营'],
            ['fields', '农村频道', '稻鱼共生的第三个秋天'],
            ['works', '企业频道', '电子新材料园二期封顶'],
            ['orchard', '投资频道', '十二个项目集中签约'],
            ['river', '旅游频道', '沿岚江的四条秋日步道'],
            ['lanterns', '文化频道', '茶亭老街的灯匠一家'],
          ]),
        },
      ],
    },
    {
      ground: 'wash',
      header: b.header('乡镇与部门网站'),
      cells: [
        {
          span: 12,
          block: b.matrix([
            ['个乡镇', townships],
            ['个部门', departments],
          ]),
        },
        {
          span: 12,
          block: b.friendLinks({
            上级政府网站: ['省人民政府', '市人民政府'],
            市内区县网站: ['临岚区', '江口县', '松陵县'],
            新闻媒体: ['云川融媒'],
            公共服务: ['政务服务网', '公共资源交易', '信用信息'],
          }),
        },
      ],
    },
  ];
}

/** The portal's home page with every block a portal has. */
export function portalHome(edition: Edition): HomePage {
  return {
    ...exampleBase({ edition, site: portal, path: '/', title: '云川县人民政府', currentKey: 'home' }),
    kind: 'home',
    layout: 'portal',
    notice: {
      tone: 'warn',
      subject: '森林火险橙色预警',
      text: '11月22日至25日，全县林区禁止一切野外用火',
      href: hrefOf(edition, portal, '/202611/fire.html'),
      unit: '县应急管理局',
      date: '2026-11-22T00:00:00.000Z',
    },
    sections: [...news(edition), ...services(edition), ...group(edition)],
  };
}
