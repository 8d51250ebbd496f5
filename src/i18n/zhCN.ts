import { cardZh } from './cardZh'
import { comfortZh, setupZh } from './comfortZh'
import { guideZh } from './guideZh'
import { installsZh } from './installsZh'
import { staffZh } from './staffZh'
import { boardZh } from './boardZh'
import { takeHomeZh } from './takeHomeZh'
import { workshopZh } from './workshopZh'

/** The program's own words in Chinese; `en.ts` has the same keys. */
export const zhCN = {
  touch: '轻触开始',
  leads: '自动讲解中，触摸屏幕即停',
  next: '下一步',
  again: '重新开始',
  previous: '上一步',
  menu: '目录',
  close: '关闭',
  theme: '切换深浅',
  facts: '数据与出处',
  factsShort: '数据与出处',
  factsOf: '本页的数据与出处',
  derives: '点线：由编者推算，算法见卡片',
  route: '路线',
  minutes: '{n}分钟',
  progress: '进度',
  stillThere: '您还在看吗？',
  returning: '{n}秒后回到首页，轻触任意处继续',
  goOn: '继续看',
  stepFacts: '本页的数据',
  factName: '名称',
  ofFacts: '第{n}项，共{total}项',
  previousFact: '上一项数据',
  nextFact: '下一项数据',
  earlierFacts: '前面的数字',
  laterFacts: '后面的数字',
  whole: '全文',
  card: cardZh,
  guide: guideZh,
  board: boardZh,
  workshop: workshopZh,
  staff: staffZh,
  takeHome: takeHomeZh,
  installs: installsZh,
  comfort: comfortZh,
  setup: setupZh,
  map: {
    closer: '放大',
    farther: '缩小',
    back: '回到讲解',
    measure: '从园区量一量',
    straight: '直线距离',
    drag: '拖动圆点，量到任意地方',
  },
  hint: { swipe: '左右滑动，换一页', tap: '点数字，看出处' },
  about: {
    title: '关于',
    program: '程序',
    name: '简报一体机',
    licence: '程序许可',
    offline: '离线运行，不联网，不收集任何信息。',
    report: '报告',
    period: '年度',
    pack: '报告包',
    version: '版本',
    map: '地图',
    approved: '审图号',
    parts: '随附组件及其许可',
  },
  display: {
    found: '接上了另一块屏幕。',
    take: '放到那块屏幕上',
    keep: '留在这块屏幕',
  },
  notice: {
    title: '指定的报告包未能打开',
    bundled: '现在播放的是随程序安装的报告。',
    none: '没有可播放的报告',
    more: '另有{n}处问题',
    dismiss: '知道了',
    where: '位置',
    todo: '处理',
  },
}
