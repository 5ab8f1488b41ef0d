// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how places in snippets are written
import type { Lang, Localized } from '@waymark/model';
import { say } from '@waymark/model';
import { MEDIA } from '../describe/keywords.ts';

export interface Snippet {
  label: Localized;
  /** What it is typed by. */
  keyword: string;
  /** In the syntax of snippets of the Language Server Protocol; `\t` is one level of indentation. */
  body: Record<Lang, string>;
}

const snippet = (keyword: string, en: string, zh: string, body: string, bodyZh = body): Snippet => ({
  keyword,
  label: say(en, zh),
  body: { en: body, 'zh-CN': bodyZh },
});

const MEDIUMS = Object.keys(MEDIA).join(',');

/** Whole declarations, by the block that they may stand in. */
export const SNIPPETS: Readonly<Record<string, readonly Snippet[]>> = {
  Document: [
    snippet(
      'journey',
      'journey with its scenario',
      '含场景的旅程',
      'journey ${1:Name} "${2:Title}" {\n\tfor ${3:Persona}\n\tof ${4:Service}\n\twho "${5:Who it is}"\n\twhy "${6:Why they set out}"\n\tgoal "${7:What is to be reached}"\n\thow "${8:How it is reached}"\n\n\texplore {\n\t\tstep ${9:notice} "${10:Notices it}" {\n\t\t\t$0\n\t\t}\n\t}\n}',
      'journey ${1:名称} "${2:标题}" {\n\tfor ${3:用户画像}\n\tof ${4:服务}\n\twho "${5:是谁}"\n\twhy "${6:为什么}"\n\tgoal "${7:要达到什么}"\n\thow "${8:如何达到}"\n\n\texplore {\n\t\tstep ${9:发现} "${10:注意到它}" {\n\t\t\t$0\n\t\t}\n\t}\n}',
    ),
    snippet(
      'persona',
      'persona with goal, need and pain',
      '含目标、需要和痛点的用户画像',
      'persona ${1:Name} "${2:Title}" of ${3:Stakeholder} {\n\tgoal "${4:Goal}"\n\tneed "${5:Need}"\n\tpain "${6:Pain}"$0\n}',
      'persona ${1:名称} "${2:标题}" of ${3:利益相关者} {\n\tgoal "${4:目标}"\n\tneed "${5:需要}"\n\tpain "${6:痛点}"$0\n}',
    ),
    snippet(
      'stakeholder',
      'stakeholder on the map',
      '地图上的利益相关者',
      'stakeholder ${1:Name} "${2:Title}" {\n\t${3|internal,external|} ${4:customer}\n\tpower ${5:5}\n\tinterest ${6:5}\n\twants "${7:What it wants}"$0\n}',
      'stakeholder ${1:名称} "${2:标题}" {\n\t${3|internal,external|} ${4:customer}\n\tpower ${5:5}\n\tinterest ${6:5}\n\twants "${7:想要什么}"$0\n}',
    ),
    snippet(
      'service',
      'service with its roles',
      '含角色的服务',
      'service ${1:Name} "${2:Title}" {\n\tprovider ${3:Provider}\n\tcustomer ${4:Customer}\n\tuser ${5:User}\n\tsponsor ${6:Sponsor}$0\n}',
      'service ${1:名称} "${2:标题}" {\n\tprovider ${3:提供者}\n\tcustomer ${4:客户}\n\tuser ${5:用户}\n\tsponsor ${6:赞助者}$0\n}',
    ),
    snippet(
      'touchpoint',
      'touchpoint with channel and owner',
      '含渠道和负责人的接触点',
      'touchpoint ${1:Name} "${2:Title}" via ${3:Channel} owned by ${4:Team} { interaction }$0',
      'touchpoint ${1:名称} "${2:标题}" via ${3:渠道} owned by ${4:团队} { interaction }$0',
    ),
    snippet(
      'team',
      'team with whom it belongs to',
      '含所属方的团队',
      'team ${1:Name} "${2:Title}" of ${3:Stakeholder}$0',
      'team ${1:名称} "${2:标题}" of ${3:利益相关者}$0',
    ),
    snippet(
      'channel',
      'channel with its medium',
      '含媒介的渠道',
      `channel \${1:Name} "\${2:Title}" as \${3|${MEDIUMS}|}$0`,
      `channel \${1:名称} "\${2:标题}" as \${3|${MEDIUMS}|}$0`,
    ),
    snippet(
      'metric',
      'metric with its target',
      '含目标的指标',
      'metric ${1:Name} "${2:Title}" {\n\tunit "${3:%}"\n\ttarget >= ${4:90}$0\n}',
      'metric ${1:名称} "${2:标题}" {\n\tunit "${3:%}"\n\ttarget >= ${4:90}$0\n}',
    ),
    snippet(
      'stages',
      'stage model',
      '阶段模型',
      'stages ${1:Name} "${2:Title}" {\n\t${3:first}\n\t${4:second}$0\n}',
      'stages ${1:名称} "${2:标题}" {\n\t${3:first}\n\t${4:second}$0\n}',
    ),
  ],
  Service: [
    snippet(
      'offering',
      'offering',
      '服务供应',
      'offering ${1:Name} "${2:Title}" {\n\taction "${3:What is done for the consumer}"$0\n}',
      'offering ${1:名称} "${2:标题}" {\n\taction "${3:为消费者做的事}"$0\n}',
    ),
  ],
  StageBlock: [
    snippet(
      'step',
      'step with its experience',
      '含体验的步骤',
      'step ${1:name} "${2:What happens}" {\n\tdoes "${3:What is done}"\n\tfeels ${4|+2,+1,0,-1,-2|} "${5:word}"\n\ttakes ${6:5min}$0\n}',
      'step ${1:名称} "${2:发生什么}" {\n\tdoes "${3:做什么}"\n\tfeels ${4|+2,+1,0,-1,-2|} "${5:感受}"\n\ttakes ${6:5min}$0\n}',
    ),
  ],
  Step: [
    snippet(
      'improve',
      'improvement with benefit and effort',
      '含收益和投入的改进',
      'improve "${1:What to improve}" { benefit ${2:3} effort ${3:1} status ${4|idea,planned,doing,done,rejected|} }$0',
      'improve "${1:改进什么}" { benefit ${2:3} effort ${3:1} status ${4|idea,planned,doing,done,rejected|} }$0',
    ),
    snippet(
      'gain',
      'gain of a party',
      '一方的收益',
      'gain ${1:Party} ${2:1} "${3:What is gained}"$0',
      'gain ${1:相关方} ${2:1} "${3:得到什么}"$0',
    ),
  ],
};
