import type { FaultWords, MediaFault } from './faultKinds'

/** Faults of pictures and films, in Chinese. */
export const mediaZh: Pick<FaultWords['tell'], MediaFault> = {
  'missing-media': (p) => [
    `找不到图片或影片“${p.file}”，那一页只显示文字。`,
    '请把文件放到 media 文件夹里，名称大小写要一致。',
  ],
  'wrong-media': (p) => [
    `文件叫 .${p.kind}，内容却不是（${p.found}）。`,
    '请重新导出成扩展名所说的格式；从压缩包里拷出来的，重新拷一份。',
  ],
  'huge-picture': (p) => [
    `图片有 ${p.width}×${p.height} 像素，太大了；每边最多 ${p.most}。`,
    '请缩小到 3840 像素以内再放进来，画面上看不出差别。',
  ],
  'active-picture': (p) => [
    `SVG 里有图形以外的内容（${p.what}），不能用。`,
    '请用绘图软件另存为“纯 SVG”，或导出为 PNG。',
  ],
}
