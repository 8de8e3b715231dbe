import type { Guide } from './documents.ts';

type Row = Omit<Guide, 'place' | 'phone'> & { column: string };

/** The six services of a township's counter. */
export const townshipServices: readonly Row[] = [
  {
    column: 'services.household',
    name: '居住证明和户口迁移',
    who: '本辖区居民',
    days: 1,
    condition: '在本辖区居住或者户口需要迁入、迁出',
    papers: ['身份证', '户口簿', '住所证明'],
    steps: ['到便民服务中心或者派出所窗口提出', '当场核对住所和身份', '当日出具证明，迁移件转公安机关办理'],
  },
  {
    column: 'services.insurance',
    name: '城乡居民养老保险参保和待遇认证',
    who: '年满十六周岁的居民',
    days: 3,
    condition: '未参加职工养老保险',
    papers: ['身份证', '社会保障卡'],
    steps: ['选择缴费档次', '签订代扣协议或者当场缴费', '领取待遇的每年认证一次，手机刷脸或者村里代办'],
  },
  {
    column: 'services.building',
    name: '农村建房申请和危房改造',
    who: '符合宅基地条件的农户',
    days: 15,
    condition: '一户一宅，选址符合村庄规划',
    papers: ['建房申请表', '户口簿', '四至说明或者草图'],
    steps: ['村里审议公示', '乡镇联合踏勘选址', '放线动工，完工后验收'],
  },
  {
    column: 'services.medical',
    name: '居民医保缴费和慢性病备案',
    who: '本辖区参保居民',
    days: 2,
    condition: '已参保，慢性病经指定医院诊断',
    papers: ['身份证', '诊断材料'],
    steps: ['窗口或者村里缴费', '慢性病材料由卫生院收件', '备案后次月起享受待遇'],
  },
  {
    column: 'services.relief',
    name: '低保申请和临时救助',
    who: '生活困难家庭',
    days: 22,
    condition: '收入和财产符合规定，或者遭遇急难',
    papers: ['申请书', '身份证明', '收入和财产声明'],
    steps: ['乡镇受理，入户调查', '村里公示', '县级审核确认，急难情形先行救助'],
  },
  {
    column: 'services.elderly',
    name: '高龄津贴和残疾人证办理',
    who: '八十周岁以上老人和残疾人',
    days: 10,
    condition: '本县户籍',
    papers: ['身份证', '近期照片', '社会保障卡'],
    steps: ['村里代办或者本人提出', '需要评定的由县里派医生上门', '按月发放到社会保障卡'],
  },
];
