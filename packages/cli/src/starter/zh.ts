/** What `waymark init` writes in Chinese: file names and their texts. */
export const starterZh: Readonly<Record<string, string>> = {
  'waymark.json': `{ "lang": "zh-CN" }
`,
  'README.md': `# 自行车维修

一个供起步的小项目：一项服务、与之相关的人，以及一段客户旅程。

| 文件 | 内容 |
| --- | --- |
| \`waymark.json\` | 使本文件夹成为一个项目，并设定语言 |
| \`相关方.journey\` | 利益相关者、团队、用户画像 |
| \`服务.journey\` | 服务、渠道与接触点、指标 |
| \`旅程/刹车.journey\` | 客户旅程，逐步写出 |

这里所有 \`.journey\` 文件共用名称，如何拆分由您决定。

\`\`\`sh
waymark check          # 检查错误与可改进之处
waymark render -o out  # 绘制图
waymark rules          # 有哪些检查，理由是什么
\`\`\`

找不到 \`waymark\` 时，请换成您新建本项目时所用的写法：在 Waymark 的检出中是 \`npm --prefix CHECKOUT run -s waymark --\`，
其中 CHECKOUT 是检出所在的文件夹。

不妨先试试：把小敏取车时的感受改为 \`-2\`，再检查一次。
`,
  '相关方.journey': `// 谁影响修车服务，或受其影响。影响力（power）和兴趣（interest）取 0 到 10。

stakeholder 车铺 "街角自行车铺" {
  internal provider
  power 8
  interest 9
  wants "修过的车不再返修"
}

stakeholder 骑车人 "附近的骑车人" {
  external user
  power 3
  interest 8
  wants "周一早上有车可骑"
}

stakeholder 街道办 {
  external customer
  power 7
  interest 4
  wants "更多人骑车，更少人开车"
  during realize "决定是否再资助一年" {
    interest 8
  }
}

team 师傅 "两位师傅" of 车铺

/** 每天骑车上班，自行车是家里唯一的车。 */
persona 小敏 "小敏，早班护士" of 骑车人 {
  goal "六点到病房"
  need "晚上就知道车能不能修好"
  pain "六点半以前没有公交车"
  responsibility "下班顺路接孩子"
  constraint "最多花三百元"
  communication "休息时看消息"
  uses "手机"
  functional "上班不迟到"
  emotional "不求人"
}
`,
  '服务.journey': `/** 为附近居民修车，费用由街道办补贴一半。 */
service 修车 "自行车维修" {
  provider 车铺
  customer 街道办
  user 骑车人
  sponsor 街道办

  offering 当日修 "当日修好" {
    goods "零配件"
    action "维修和试骑"
    utility "车又能骑了"
    warranty "晚上六点前修好，否则当晚借一辆车"
  }
}

channel 手机
channel 柜台

touchpoint 价目页 "价目页面" via 手机 owned by 师傅
touchpoint 消息 via 手机 owned by 师傅 {
  interaction
}
touchpoint 前台 "车铺前台" via 柜台 owned by 师傅 {
  interaction
}

metric 按时修好 "按时修好" {
  unit "%"
  target >= 90
  value 93 2026-05-01
}
`,
  '旅程/刹车.journey': `journey 刹车 "周日晚上刹车坏了" {
  for 小敏
  of 修车
  who "骑车上班的护士"
  why "刹车坏了，明早六点要上班"
  goal "周二骑车上班"
  how "周一送修，当晚取车"
  as-is

  explore {
    step 找店 "找修车的地方" {
      小敏 does "比较营业时间和价格" at 价目页
      feels -1 "着急" assumed
      asks "明天能修好吗？"
      takes 10min
      gain 小敏 1 "知道该找谁"
    }
  }
  engage {
    step 询问 "问有没有空" {
      小敏 does "发去刹车的照片" at 消息
      师傅 does "开门前就回复" at 消息
      feels 0 "等待" assumed
      expects "修不了也要说实话"
      takes 5min
      waits 1h
      gain 小敏 1 emotional "受到重视"
    }
  }
  offer {
    step 选择 "在两种方案中选择" {
      师傅 does "报出换刹车皮和换线的价格" at 消息
      feels +0.5 "松了口气" assumed
      takes 5min
      gain 小敏 1 "花多少钱自己定"
    }
  }
  agree {
    step 送修 "把车交给师傅" {
      小敏 does "在单子上签字" at 前台
      师傅 does "复述价格和时间" at 前台
      feels +0.5 "放心" assumed
      expects "晚上六点前修好"
      takes 10min
      gain 小敏 2 "价格和时间都说定了"
      gain 车铺 1 "单子清楚"
      moment of truth "车铺说话算数吗？"
      measure 按时修好
    }
  }
  onboard {
    step 等待 "坐公交上班" {
      师傅 does "把车排到最前面" hidden
      feels 0 "耐心" assumed
      expects "若要延时会有消息"
      takes 40min
      gain 小敏 1 emotional "一天不用惦记"
      cost 小敏 1 "上班慢了"
    }
  }
  cocreate {
    step 取车 "取车" {
      小敏 does "付款，在院子里试刹车" at 前台
      师傅 does "说明修了什么" at 前台
      feels +1.5 "高兴" assumed
      delight "车铃也修好了"
      takes 15min
      gain 小敏 4 "刹车灵了"
      cost 小敏 2 "一百二十元"
      gain 车铺 2 "一笔收入"
      cost 车铺 1 "一小时工时"
    }
  }
  realize {
    step 骑行 "周二骑车上班" {
      小敏 does "骑过公交站" hidden
      feels +2 "自在" assumed
      takes 20min
      gain 小敏 2 emotional "不求人"
      gain 街道办 2 "又多一次骑行"
      cost 街道办 1 "补贴一半费用"
      improve "入冬前提供检查" {
        benefit 3
        effort 1
        by 师傅
        status idea
      }
      ends
    }
  }
}
`,
};
