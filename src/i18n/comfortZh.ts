/** Words of the visitor's comfort panel. */
export const comfortZh = {
  title: '阅读方式',
  large: '大字',
  lowReach: '按钮放低',
  reach: '坐着伸手够得到：这条线以下',
  contrast: '高对比',
  still: '少动画',
  speech: '朗读',
  done: '好了',
}

/** Words of the installer's questions about the hall. */
export const setupZh = {
  title: '这块屏幕怎么挂？',
  lead: '答三个数，字号和按钮高度就照着定。',
  diagonalInches: '屏幕对角线',
  bottomMm: '画面下沿离地',
  distanceMm: '观众站多远',
  inches: '英寸',
  millimetres: '毫米',
  metres: '米',
  less: '{name}：减',
  more: '{name}：加',
  preview: '说明文字就是这么大',
  fits: '在这个距离，说明文字读得清。',
  tight: '在这个距离，屏幕偏小，小字读不清。请让观众站到{near}米以内，或换{inches}英寸以上的屏幕。',
  reach: '坐轮椅够得到的高度：0.38–1.22米',
  outOfReach: '屏幕挂得太高或太低，“按钮放低”时仍够不到。',
  save: '就这样',
  later: '以后再说',
  failed: '没有存下来，本次仍照此显示：{error}',
}
