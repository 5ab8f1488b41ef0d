import type { ChannelMedium } from '@waymark/model';

/** Words that give the medium of a channel away, the more telling media first: whole words of Latin script, in any case. */
const LATIN: readonly (readonly [ChannelMedium, string])[] = [
  ['api', 'api webhook interface integration'],
  ['email', 'email emails mail newsletter inbox'],
  ['social', 'social instagram facebook twitter linkedin tiktok weibo youtube reddit forum community'],
  ['chat', 'chat chatbot messenger whatsapp wechat telegram slack sms message messages'],
  ['phone', 'phone telephone call calls hotline helpline'],
  ['app', 'app apps mobile smartphone ios android'],
  ['web', 'web website site portal online browser homepage internet'],
  ['charger', 'charger chargers charging'],
  ['vehicle', 'vehicle vehicles car cars van vans bus buses train trains taxi bike bikes tram'],
  ['print', 'print poster posters flyer flyers leaflet brochure newspaper magazine sticker billboard'],
  ['post', 'post letter letters postal parcel parcels'],
  ['event', 'event events fair conference meetup workshop webinar exhibition'],
  ['device', 'device devices kiosk terminal machine tablet screen console wearable sensor'],
  ['office', 'office branch store shop counter desk showroom authority'],
  ['street', 'street road outdoor outdoors parking kerb curb campus'],
  ['person', 'person personal people human face meeting visit'],
];

/** The same in Chinese, which does not part its words. */
const CHINESE: readonly (readonly [ChannelMedium, string])[] = [
  ['api', '接口'],
  ['email', '邮件 邮箱 电邮'],
  ['social', '社交 微博 小红书 抖音 朋友圈 论坛 社区 公众号 视频号'],
  ['chat', '聊天 微信 钉钉 短信 客服对话'],
  ['phone', '电话 热线 呼叫'],
  ['app', '应用 小程序 手机 客户端'],
  ['web', '网站 网页 门户 官网 在线 网上'],
  ['charger', '充电'],
  ['vehicle', '车辆 汽车 面包车 车内 公交 火车 列车 出租车 车上'],
  ['print', '印刷 海报 传单 报纸 杂志 手册 贴纸'],
  ['post', '邮寄 信件 邮政 快递 信函'],
  ['event', '活动 展会 会议 讲座 大会'],
  ['device', '设备 终端 自助机 平板 机器'],
  ['office', '办公室 门店 柜台 网点 营业厅 服务台 前台 大厅'],
  ['street', '街 路边 道路 停车 校园 户外'],
  ['person', '当面 面对面 本人 人工 现场 上门 见面'],
];

/** The medium that a channel's name or title gives away, in English or Chinese. */
export function mediumOf(name: string, title: string | undefined): ChannelMedium | undefined {
  const written = `${name} ${title ?? ''}`;
  const words = new Set(wordsOf(written));
  const telling = LATIN.find(([, known]) => known.split(' ').some((word) => words.has(word)));
  if (telling) return telling[0];
  return CHINESE.find(([, known]) => known.split(' ').some((word) => written.includes(word)))?.[0];
}

/** `OnTheStreet_2 E-mail` → on, the, street, 2, e, mail, email; and what is written together in small letters. */
function wordsOf(written: string): string[] {
  const parts = written.replaceAll('-', '').split(/[^0-9A-Za-z]+/);
  const humps = parts.flatMap((part) => part.replace(/([a-z])([A-Z])/g, '$1 $2').split(' '));
  return [...parts, ...humps].map((part) => part.toLowerCase());
}
