import type { LightName } from '../../pictures/lights.ts';
import type { MotifName } from '../../pictures/motifs/index.ts';

/** A picture by motif and light, and by its seed where there are several: `tea/晨`, `tea/晨/2`. */
export type PictureName = `${MotifName}/${LightName}` | `${MotifName}/${LightName}/${number}`;

export interface Township {
  name: string;
  path: string;
  /** Name of the palette. */
  accent: string;
  /** 文号 head: `青政发`. */
  code: string;
  where: string;
  /** One sentence on hills and waters. */
  land: string;
  areaKm2: number;
  people: number;
  /** 万亩. */
  farmland: number;
  villageCount: number;
  communities: number;
  villages: readonly string[];
  products: readonly [string, string];
  /** One sentence on what people live by. */
  trade: string;
  sight: string;
  hero: PictureName;
  /** Village, line under the card, what there is to tell, picture. */
  cards: readonly (readonly [string, string, string, PictureName])[];
}

export const townships: readonly Township[] = [
  {
    name: '青石镇', path: 'qingshi', accent: '松绿', code: '青政发', where: '县境西北部',
    land: '青石溪从云顶山南麓流下，穿镇而过汇入岚江，七成以上是山地', areaKm2: 128.6, people: 36420, farmland: 4.2, villageCount: 16, communities: 2,
    villages: ['石湾村', '上溪村', '茶坪村', '云脚村', '大樟村', '河口村', '松坡村', '白水村', '月塘村'],
    products: ['高山绿茶', '青石雕'], trade: '茶叶和石材是两样老行当，近年又添了民宿和竹木加工', sight: '青石岩画', hero: 'village/昼',
    cards: [
      ['茶坪村', '云雾里的千亩茶园', '一千二百亩茶园从海拔四百米铺到八百米，四百多户人家有三百六十户靠茶吃饭', 'tea/昼'],
      ['河口村', '渡口修成了沿河步道', '老渡口停摆以后，村里把两公里河岸修成步道，傍晚走路的人比当年过渡的还多', 'river/秋'],
      ['柿林村', '柿子红时开园节', '两百多棵老柿树挂牌保护，霜降前后满村通红，柿饼一年能卖八万斤', 'orchard/秋'],
      ['月塘村', '冬水田里稻渔共生', '月牙形的水塘养活了半个村的田，稻田里放鱼，一亩地有两份收成', 'fields/雾'],
    ],
  },
  {
    name: '柳溪镇', path: 'liuxi', accent: '石青', code: '柳政发', where: '县境东部',
    land: '柳溪两岸是连片的河谷平地，堤上老柳成行', areaKm2: 96.3, people: 31850, farmland: 5.1, villageCount: 14, communities: 1,
    villages: ['上柳村', '下柳村', '石桥村', '荷叶村', '新塘村', '杨家坝村', '大溪村', '双河村'],
    products: ['柳编', '优质稻米'], trade: '种稻、养鱼、编柳筐，是岚江下游有名的鱼米之乡', sight: '十里柳堤', hero: 'river/昼',
    cards: [
      ['上柳村', '老柳树下的编筐人', '七十岁的手艺人带出二十多个徒弟，一只柳编提篮从这里卖到了外省', 'river/晨'],
      ['石桥村', '五座石拱桥一条村', '五座石拱桥连起五个自然村，最老的一座建成二百多年，如今只走人不走车', 'bridge/雾'],
      ['荷叶村', '藕塘边办起了画室', '三百亩藕塘开花时，县里中学的美术课就搬到田埂上来上', 'fields/昼'],
      ['双河村', '两条河交汇的晒谷场', '两条河在村口交汇，晒谷场平时是球场，秋天又变回晒谷场', 'harvester/秋'],
    ],
  },
  {
    name: '云口镇', path: 'yunkou', accent: '黛蓝', code: '云口政发', where: '县城所在地',
    land: '岚江在这里拐了一个大弯，县城就建在弯内的台地上', areaKm2: 74.8, people: 98600, farmland: 1.9, villageCount: 11, communities: 9,
    villages: ['江湾村', '城北村', '渡头村', '塔山村', '南门村', '梧桐村', '新安村', '北岸村'],
    products: ['云口豆腐', '时令蔬菜'], trade: '商贸和服务业集中，城郊还有四千亩蔬菜地供应全城', sight: '云川古城', hero: 'town/暮',
    cards: [
      ['江湾村', '家门口的江滩公园', '过去堆砂石的江滩改成了公园，早晚散步的人一天有三千多', 'town/晨'],
      ['城北村', '菜地挨着高铁新区', '四百户菜农守着两千亩大棚，凌晨四点的菜车供着全城的早市', 'greenhouses/晨'],
      ['渡头村', '老码头的灯火夜市', '码头边的旧仓库改成夜市，八十六个摊位留了一半给本村人', 'lanterns/夜'],
      ['塔山村', '登塔看得见整座城', '修好的登山道一千零八十级，塔下的茶摊由村里老人轮流看守', 'hills/晨'],
    ],
  },
  {
    name: '鹭湾镇', path: 'luwan', accent: '石青', code: '鹭政发', where: '县境东南部',
    land: '岚江在这里摊成一片湿地，秋冬有白鹭和野鸭停留', areaKm2: 108.2, people: 27300, farmland: 3.6, villageCount: 13, communities: 1,
    villages: ['白鹭村', '芦荡村', '湾里村', '大垸村', '渔家村', '沙咀村', '长堤村', '柳林村'],
    products: ['清水虾', '芦苇画'], trade: '退渔以后，渔民转做巡护、民宿和虾稻', sight: '鹭湾湿地', hero: 'river/晨',
    cards: [
      ['白鹭村', '观鸟屋是渔民修的', '十二户上岸渔民成了观鸟向导，能叫出六十多种水鸟的名字', 'river/雾'],
      ['芦荡村', '一根芦苇画一条江', '割下的芦苇做成画和灯，村里的作坊冬天也有活干', 'fields/秋'],
      ['渔家村', '退捕以后开起长桌饭', '三十条旧渔船留下两条摆在村口，其余换成了灶台和客房', 'village/暮'],
      ['长堤村', '守堤人的四十年', '六公里堤防分成十二段，每段都有名字，守堤人家里都有一本水情账', 'dam/昼'],
    ],
  },
  {
    name: '松岭镇', path: 'songling', accent: '墨青', code: '松政发', where: '县境北部',
    land: '松岭林场居中，森林覆盖率百分之八十一', areaKm2: 186.5, people: 18900, farmland: 2.3, villageCount: 12, communities: 1,
    villages: ['松林村', '岭上村', '林场村', '石门村', '冷水村', '黄岩村', '野溪村', '背坡村'],
    products: ['松菇', '林下天麻'], trade: '林下种菌种药，冬闲时做木器和竹器', sight: '松岭森林', hero: 'hills/雾',
    cards: [
      ['松林村', '林子里的菌菇课', '一百二十亩林下菌菇，孩子们的自然课就在菌棚旁边上', 'hills/昼'],
      ['岭上村', '海拔最高的小学', '二十三个孩子、五位老师，操场边就是云海', 'school/雾'],
      ['冷水村', '冷水鱼搬进了山沟', '山泉常年十五度，三十二口流水塘养的鱼不愁卖', 'river/昼'],
      ['石门村', '石门洞开见梯田', '两壁夹一路，穿过去是二百亩梯田，村里给每块田都钉了名牌', 'tea/雾'],
    ],
  },
  {
    name: '岚桥镇', path: 'lanqiao', accent: '赭石', code: '岚政发', where: '县境中部',
    land: '三座大桥在镇内跨过岚江，是县里的交通枢纽', areaKm2: 88.4, people: 42700, farmland: 3.3, villageCount: 13, communities: 3,
    villages: ['桥东村', '桥西村', '码头村', '永安村', '五里村', '油坊村', '团结村', '新桥村'],
    products: ['菜籽油', '机制砂石构件'], trade: '物流和农产品加工带活了全镇，油坊的榨油香气传出几里', sight: '岚江二桥', hero: 'bridge/晨',
    cards: [
      ['桥东村', '桥头长出的物流园', '六十亩荒滩变成物流园，一天进出三百多车次', 'road/昼'],
      ['油坊村', '百年木榨还在响', '春天两千亩油菜花，夏天一座老油坊，木榨一年榨油六万斤', 'fields/秋'],
      ['码头村', '石阶码头留住了', '修堤时把八十三级青石台阶一块块编号挪位，又一块块放了回去', 'river/暮'],
      ['永安村', '四好农村路通到门口', '十九公里入户路全部拓宽，校车第一次开进了最里面的组', 'road/秋'],
    ],
  },
  {
    name: '茶亭镇', path: 'chating', accent: '绛红', code: '茶政发', where: '县境西部',
    land: '古茶道翻过三道岭，沿途留下七座茶亭', areaKm2: 142.7, people: 24600, farmland: 3.8, villageCount: 13, communities: 1,
    villages: ['茶亭村', '古道村', '红岩村', '陈家湾村', '半山村', '茶园村', '望江村', '石井村'],
    products: ['红茶', '竹壶'], trade: '家家会做茶，老街上还有七家手工茶坊', sight: '茶亭老街', hero: 'lanterns/暮',
    cards: [
      ['茶亭村', '老街挂起三百盏灯', '三百米老街修旧如旧，夜里的灯由沿街商户自己管', 'lanterns/夜'],
      ['古道村', '走一段五公里茶马道', '五公里石板路清出来了，七座茶亭里有四座重新烧起了水', 'tea/晨'],
      ['半山村', '半山腰的手工茶坊', '七口铁锅、四道工序，一天只做六十斤，订单排到明年春天', 'tea/秋'],
      ['望江村', '晒秋的屋顶', '辣椒、玉米、柿子摆上屋顶，摄影的人比晒粮的人还多', 'village/秋'],
    ],
  },
  {
    name: '石潭镇', path: 'shitan', accent: '石青', code: '石政发', where: '县境西南部',
    land: '石潭水库蓄水一亿二千万立方米，是全县的大水缸', areaKm2: 165.9, people: 21400, farmland: 2.7, villageCount: 12, communities: 1,
    villages: ['坝上村', '湖心村', '东岸村', '西岸村', '移山村', '水口村', '蓝田村', '上坪村'],
    products: ['有机鱼', '脐橙'], trade: '护水养鱼，环湖种橙，库区移民办起了合作社', sight: '石潭湖', hero: 'dam/昼',
    cards: [
      ['坝上村', '看坝的人家住坝下', '大坝巡查一天两趟，村里三代人有十七个当过巡坝员', 'dam/晨'],
      ['湖心村', '坐船上学的日子过去了', '浮桥修通，四十一个孩子不再坐船上学', 'school/昼'],
      ['东岸村', '环湖骑行二十一公里', '骑行道的一半在村里，补给站由八户人家轮流开', 'road/昼'],
      ['西岸村', '橙子映着湖水红', '一千六百亩脐橙用上了湖水滴灌，一棵树能省两担水', 'orchard/秋'],
    ],
  },
  {
    name: '稻香镇', path: 'daoxiang', accent: '秋香', code: '稻政发', where: '县境东北部',
    land: '万亩垄田一马平川，是全县最大的粮食乡镇', areaKm2: 112.4, people: 39800, farmland: 8.6, villageCount: 15, communities: 2,
    villages: ['大田村', '粮丰村', '谷仓村', '水稻村', '新圩村', '东畈村', '西畈村', '中和村', '机耕村'],
    products: ['富硒稻米', '米酒'], trade: '八万多亩稻田，半个镇的人种粮，半个镇的人做米、酿酒、加工年糕', sight: '万亩稻田', hero: 'fields/秋',
    cards: [
      ['大田村', '一块田大得要开车去看', '小田并大田以后，最大的一块有一百六十亩', 'harvester/秋'],
      ['谷仓村', '谷仓改成了农耕馆', '五座圆谷仓留着两座存粮，三座办成展馆', 'village/秋'],
      ['东畈村', '稻草扎的牛羊站田头', '收割后的稻草扎成牛羊，冬天的田也有人来看', 'fields/晨'],
      ['机耕村', '开飞机的种田人', '十一名植保无人机飞手，平均年龄三十三岁', 'harvester/晨'],
    ],
  },
  {
    name: '禾丰镇', path: 'hefeng', accent: '赭石', code: '禾政发', where: '县境东北部',
    land: '与稻香镇隔渠相望，渠水自流灌溉六万亩', areaKm2: 104.1, people: 34500, farmland: 7.2, villageCount: 14, communities: 1,
    villages: ['禾丰村', '渠首村', '丰收村', '大垄村', '石磨村', '高桥村', '金塘村', '长岗村'],
    products: ['再生稻', '手工挂面'], trade: '稻麦两熟，家家门前晾挂面', sight: '禾丰大渠', hero: 'harvester/秋',
    cards: [
      ['渠首村', '一渠清水管到田头', '管水员手里有一张时间表，六万亩田谁先谁后清清楚楚', 'river/秋'],
      ['石磨村', '晾出来的挂面像雪', '三十八家面坊，晴天一晾就是一条街', 'village/昼'],
      ['丰收村', '晒场边的农机医院', '四十台收割机在这里过冬，开春前个个“体检”', 'harvester/暮'],
      ['金塘村', '麦田里的音乐会', '麦收前三天，县文化馆的乐队在田埂上开了一场音乐会', 'fields/暮'],
    ],
  },
  {
    name: '竹坞镇', path: 'zhuwu', accent: '松绿', code: '竹政发', where: '县境西北部',
    land: '毛竹林九万六千亩，溪谷深处都是竹海', areaKm2: 133.8, people: 22700, farmland: 2.4, villageCount: 12, communities: 1,
    villages: ['竹坞村', '笋山村', '编竹村', '里坑村', '外坑村', '清溪村', '黄泥村', '石鼓村'],
    products: ['竹编', '冬笋'], trade: '春挖笋、秋砍竹、冬编器，一根竹子用到梢', sight: '竹坞古村', hero: 'village/雾',
    cards: [
      ['竹坞村', '四百年古村重新亮灯', '四十六栋老屋修好二十九栋，十六户人家搬了回来', 'village/暮'],
      ['编竹村', '竹编进了小学课表', '每周一节竹编课，孩子的作品摆进了县博物馆', 'school/昼'],
      ['笋山村', '挖笋先看竹子的脸色', '老把式挖笋不用尺，一锄下去不伤鞭', 'hills/昼'],
      ['清溪村', '溪边的竹筏又下水', '六条竹筏由村合作社统一管，撑筏的都考了证', 'river/晨'],
    ],
  },
  {
    name: '荷塘镇', path: 'hetang', accent: '紫棠', code: '荷政发', where: '县境东南部',
    land: '大小荷塘三百六十口，夏天满镇荷花', areaKm2: 91.7, people: 29100, farmland: 4.4, villageCount: 13, communities: 1,
    villages: ['荷塘村', '莲池村', '藕香村', '鱼跃村', '大塘村', '塘下村', '新荷村', '白莲村'],
    products: ['白莲', '湘粉藕'], trade: '种莲、养鱼、加工藕粉，一口塘三份收入', sight: '荷塘观景台', hero: 'river/秋',
    cards: [
      ['莲池村', '剥莲子的夏夜', '机器剥得快，老人还是愿意坐在门口一起剥', 'lanterns/暮'],
      ['藕香村', '起藕人凌晨三点下塘', '一支高压水枪一晚起藕八百斤，天亮前就装了车', 'fields/雾'],
      ['鱼跃村', '塘里的鱼认得铃声', '喂食先摇铃，六百亩鱼塘用上了水质监测', 'river/昼'],
      ['白莲村', '莲子粉做成了早餐', '村办工厂一年用掉莲子四百吨，六十三人在家门口上班', 'site/昼'],
    ],
  },
  {
    name: '雁汀镇', path: 'yanting', accent: '墨青', code: '雁政发', where: '县境南部',
    land: '岚江出县境前的最后一个镇，江心有三处沙汀', areaKm2: 99.5, people: 25800, farmland: 3.9, villageCount: 12, communities: 1,
    villages: ['雁汀村', '沙洲尾村', '南渡村', '杏花村', '枫林村', '下渡村', '石壁村', '回龙村'],
    products: ['花生油', '甜杏'], trade: '沙地种花生，坡地种杏，春天一镇杏花', sight: '雁汀落日', hero: 'river/暮',
    cards: [
      ['杏花村', '春天借花待客', '一千棵老杏树，花期十二天，村里提前一个月排好停车', 'orchard/晨'],
      ['雁汀村', '大雁落脚的地方不点灯', '候鸟季沿江六百米不亮灯，民宿的窗帘都换了厚的', 'river/暮'],
      ['南渡村', '南渡北归的老渡船', '渡船一天六班，船工收一块钱，学生不收钱', 'bridge/暮'],
      ['回龙村', '花生地里的合作社', '一百八十户入社，统一种、统一榨、统一卖', 'fields/昼'],
    ],
  },
  {
    name: '梅坪镇', path: 'meiping', accent: '绛红', code: '梅政发', where: '县境西南部',
    land: '梅花山下的小盆地，冬暖夏凉', areaKm2: 118.3, people: 20300, farmland: 2.9, villageCount: 11, communities: 1,
    villages: ['梅坪村', '梅花村', '青梅村', '坪上村', '双溪村', '老屋村', '龙潭村', '桃源村'],
    products: ['青梅酒', '蜂蜜'], trade: '种梅、酿酒、养蜂，花期从正月排到五月', sight: '梅花谷', hero: 'orchard/晨',
    cards: [
      ['梅花村', '腊月里的第一枝', '一千五百株老梅，最先开的那一株有人天天去看', 'hills/晨'],
      ['青梅村', '酒坊的地窖常年十六度', '三百口陶缸，最久的一缸存了十一年', 'village/暮'],
      ['老屋村', '老屋里住着年轻人', '九位设计师租下老屋，租金的三成进了村集体', 'village/昼'],
      ['双溪村', '养蜂人的花历本', '一本手写花历记了三十年，哪座山哪天开花一翻就知道', 'tea/昼'],
    ],
  },
  {
    name: '桐岭镇', path: 'tongling', accent: '秋香', code: '桐政发', where: '县境北部',
    land: '桐花岭横在镇北，五月满山如雪', areaKm2: 151.2, people: 19700, farmland: 2.6, villageCount: 12, communities: 1,
    villages: ['桐花村', '岭脚村', '油桐村', '大坳村', '横路村', '枫树村', '长冲村', '高山村'],
    products: ['桐油', '高山蔬菜'], trade: '桐油重新走俏，高山蔬菜赶着淡季上市', sight: '桐花岭', hero: 'hills/昼',
    cards: [
      ['桐花村', '五月雪落在瓦上', '三千亩油桐花期不过一周，村里学会了提前预告', 'hills/晨'],
      ['高山村', '山上的菜比山下晚一季', '海拔九百米，八月还有豌豆，卡车直接开到地头', 'greenhouses/昼'],
      ['油桐村', '桐油又派上了用场', '造船厂、家具厂都来订货，三十年没响的榨机修好了', 'site/晨'],
      ['横路村', '山路拐了三十七个弯', '弯道全部加宽，装上了凸面镜和夜光桩', 'road/秋'],
    ],
  },
  {
    name: '沙洲镇', path: 'shazhou', accent: '黛蓝', code: '沙政发', where: '县境中部偏东',
    land: '岚江冲出的大沙洲，四面环水', areaKm2: 68.9, people: 28400, farmland: 3.1, villageCount: 10, communities: 2,
    villages: ['洲头村', '洲尾村', '中洲村', '新洲村', '瓜洲村', '菜园村', '江心村', '大堤村'],
    products: ['西瓜', '沙地萝卜'], trade: '沙地出好瓜好菜，早春大棚成片', sight: '江心洲', hero: 'greenhouses/昼',
    cards: [
      ['瓜洲村', '西瓜按节气上市', '头茬瓜五月上市，末茬瓜十月收尾，一年卖三季', 'greenhouses/晨'],
      ['菜园村', '大棚膜一年一换', '换下的旧膜统一回收，三年没有一片留在地里', 'greenhouses/暮'],
      ['洲头村', '看水头的老规矩', '汛期第一波水到洲头，先敲钟再打电话', 'river/雾'],
      ['江心村', '一座桥接上了县城', '桥通以后，萝卜进城只要二十分钟', 'bridge/昼'],
    ],
  },
  {
    name: '清渡镇', path: 'qingdu', accent: '石青', code: '清政发', where: '县境南部',
    land: '清水河在此汇入岚江，古渡石阶尚存', areaKm2: 94.6, people: 26900, farmland: 3.7, villageCount: 12, communities: 1,
    villages: ['清渡村', '上渡村', '石埠村', '榕树村', '河湾村', '瓦窑村', '平桥村', '岸上村'],
    products: ['青瓦', '粉丝'], trade: '瓦窑改成了文创园，红薯粉丝一年做三百吨', sight: '清渡古码头', hero: 'village/晨',
    cards: [
      ['瓦窑村', '熄火的窑又开了门', '六座旧窑，两座烧瓦，四座成了展厅和茶室', 'village/秋'],
      ['榕树村', '一棵榕树一村议事', '八百年的榕树下摆着十六条石凳，村里的大事都在这里说', 'village/昼'],
      ['石埠村', '粉丝晾在江风里', '江风一吹，半天就干，孩子们放学从粉丝帘子里钻过去', 'river/晨'],
      ['平桥村', '平桥夜灯照着归人', '村口一百二十盏路灯由光伏供电，晚归的人不再摸黑', 'lanterns/夜'],
    ],
  },
  {
    name: '栗园乡', path: 'liyuan', accent: '赭石', code: '栗政发', where: '县境北部',
    land: '丘陵连绵，板栗树随处可见', areaKm2: 121.6, people: 16800, farmland: 2.2, villageCount: 10, communities: 0,
    villages: ['栗园村', '大栗村', '毛栗村', '黄土村', '石坎村', '秋林村', '山背村', '杉树村'],
    products: ['板栗', '土蜂糖'], trade: '三万亩板栗是全乡的摇钱树，网店开了一百二十家', sight: '百年栗园', hero: 'orchard/秋',
    cards: [
      ['栗园村', '老栗树都有身份证', '一千二百棵百年老树挂牌编号，谁家管护写得清楚', 'orchard/秋'],
      ['大栗村', '打板栗的日子全村放假', '白露一过，全村上山，落地的栗子归老人', 'hills/秋'],
      ['秋林村', '网店比店铺多', '一条街八间铺面，手机里却开着三十七家店', 'village/秋'],
      ['石坎村', '石坎梯地种出好茶油', '石坎护住了薄土，九百亩油茶年年挂果', 'tea/秋'],
    ],
  },
  {
    name: '云顶乡', path: 'yunding', accent: '松绿', code: '云顶政发', where: '县境西北部',
    land: '云顶山主峰海拔一千四百六十二米，一年有二百天能看见云海', areaKm2: 158.4, people: 12600, farmland: 1.8, villageCount: 9, communities: 0,
    villages: ['云顶村', '云上村', '半云村', '日出村', '石屋村', '高坪村', '雾岭村', '泉水村'],
    products: ['云顶毛尖', '高山药材'], trade: '八千亩高山茶、三千亩药材，民宿开到了山腰', sight: '云顶茶园', hero: 'tea/晨',
    cards: [
      ['云上村', '住在云上的十二家民宿', '十二家民宿共用一个厨房、一个洗衣房，旺季也不涨价', 'tea/雾'],
      ['日出村', '等日出的石台子', '石台子能站四十个人，村里规定先到先站不收钱', 'hills/晨'],
      ['石屋村', '石头屋冬暖夏凉', '五十三栋石屋不贴一块瓷砖，修缮都用山上的旧石料', 'village/雾'],
      ['泉水村', '一眼泉供三个村', '山泉引水十一公里，三个村一年没停过水', 'river/雾'],
    ],
  },
  {
    name: '溪源乡', path: 'xiyuan', accent: '紫棠', code: '溪政发', where: '县境西部',
    land: '岚江的源头所在，九条溪在这里汇成一江', areaKm2: 172.3, people: 11900, farmland: 1.6, villageCount: 9, communities: 0,
    villages: ['溪源村', '九溪村', '源头村', '上坑村', '竹溪村', '深坑村', '杜鹃村', '古树村'],
    products: ['山泉米', '杜鹃花'], trade: '护水、护林、做生态产品，全乡没有一家污染企业', sight: '岚江源', hero: 'hills/晨',
    cards: [
      ['源头村', '守着岚江第一滴水', '源头两公里不种田、不养畜，七户人家搬下山当了护水员', 'hills/雾'],
      ['九溪村', '九条溪有九个溪长', '溪长不拿工资，奖励是年底的一块匾', 'river/昼'],
      ['杜鹃村', '四月映红半边山', '六千亩野杜鹃，花开时全乡停止施工三周', 'hills/暮'],
      ['古树村', '古树名木一村三十棵', '三十棵古树有三十本账，最大的香樟要七个人合抱', 'village/雾'],
    ],
  },
];
