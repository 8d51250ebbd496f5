import { cardZh } from './cardZh'

/** The program's own words in Chinese; `en.ts` has the same keys. */
export const zhCN = {
  touch: '轻触开始',
  next: '下一步',
  previous: '上一步',
  menu: '目录',
  close: '关闭',
  language: 'English',
  theme: '切换深浅',
  facts: '数据与出处',
  factsOf: '本页的数据与出处',
  route: '路线',
  minutes: '{n}分钟',
  progress: '进度',
  stillThere: '您还在看吗？',
  returning: '{n}秒后回到首页，轻触任意处继续',
  card: cardZh,
  map: { closer: '放大', farther: '缩小', back: '回到讲解' },
  hint: { swipe: '左右滑动，换一页', tap: '点数字，看出处' },
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
