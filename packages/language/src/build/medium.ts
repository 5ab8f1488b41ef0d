import type { ChannelMedium } from '@waymark/model';

/** Words that tell the medium of a channel, the more telling ones first. Latin ones are matched as whole words. */
const WORDS: readonly (readonly [ChannelMedium, RegExp])[] = [
  ['api', words('api|webhook|interface|integration')],
  ['api', /接口/u],
  ['email', words('e-?mails?|mail|newsletter|inbox')],
  ['email', /邮件|邮箱|电邮/u],
  ['social', words('social|instagram|facebook|twitter|linkedin|tiktok|weibo|youtube|reddit|forum|community')],
  ['social', /社交|微博|小红书|抖音|朋友圈|论坛|社区|公众号|视频号/u],
  ['chat', words('chat|chatbot|messenger|whatsapp|wechat|telegram|slack|teams|sms|text message|messages?')],
  ['chat', /聊天|微信|钉钉|短信|消息|客服对话/u],
  ['phone', words('phone|telephone|call|calls|hotline|call ?cent(?:er|re)|helpline')],
  ['phone', /电话|热线|呼叫/u],
  ['app', words('apps?|mobile|smartphone|ios|android')],
  ['app', /应用|小程序|手机|客户端/u],
  ['web', words('web|website|site|portal|online|browser|homepage|internet|landing page')],
  ['web', /网站|网页|门户|官网|在线|网上/u],
  ['charger', words('charger|chargers|charging|charging (?:point|station)')],
  ['charger', /充电/u],
  ['vehicle', words('vehicles?|cars?|vans?|bus|buses|trains?|taxi|bikes?|tram')],
  ['vehicle', /车辆|汽车|面包车|车内|公交|火车|列车|出租车|车上/u],
  ['print', words('print|poster|posters|flyer|flyers|leaflet|brochure|newspaper|magazine|sticker|billboard')],
  ['print', /印刷|海报|传单|报纸|杂志|手册|贴纸/u],
  ['post', words('post|letters?|postal|parcels?')],
  ['post', /邮寄|信件|邮政|快递|信函/u],
  ['event', words('events?|fair|conference|meetup|workshop|webinar|exhibition')],
  ['event', /活动|展会|会议|讲座|大会/u],
  ['device', words('devices?|kiosk|terminal|machine|tablet|screen|console|wearable|sensor')],
  ['device', /设备|终端|自助机|平板|机器/u],
  ['office', words('office|branch|store|shop|counter|desk|showroom|front desk|authority')],
  ['office', /办公室|门店|柜台|网点|营业厅|服务台|前台|大厅/u],
  ['street', words('street|road|outdoors?|parking|car park|kerb|curb|campus')],
  ['street', /街|路边|道路|停车|校园|户外/u],
  ['person', words('in person|person|personal|face to face|people|human|on site|meeting|visit')],
  ['person', /当面|面对面|本人|人工|现场|上门|见面/u],
];

/** The medium that a channel's name or title gives away, in English or Chinese. */
export function mediumOf(name: string, title: string | undefined): ChannelMedium | undefined {
  const plain = `${split(name)} ${title ?? ''}`;
  return WORDS.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** `OnTheStreet_2` → `On The Street 2` */
function split(name: string): string {
  return name.replaceAll('_', ' ').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
}

function words(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}])(?:${alternatives})(?![\\p{L}])`, 'iu');
}
