import type { FaultWords, MediaFault, SvgReason } from './faultKinds'

/** What a file holds that is called something else, and what to do about it. */
const kinds: Readonly<Record<string, readonly [string, string]>> = {
  heic: ['iPhone 等手机的 HEIC 照片', '请在手机或电脑上导出为 JPEG 再放进来；照片不能当影片用。'],
  avif: ['AVIF 图片', '请另存为 JPEG 或 PNG。'],
  mov: ['QuickTime 影片（MOV）', '请导出为 MP4（H.264）。'],
  gif: ['GIF 动图', '请另存为 PNG；要动的，请导出为 MP4。'],
  bmp: ['BMP 图片', '请另存为 PNG。'],
  tiff: ['TIFF 图片', '请另存为 JPEG 或 PNG。'],
  psd: ['Photoshop 文件', '请导出为 JPEG 或 PNG。'],
  pdf: ['PDF', '请导出为 PNG。'],
  svgz: ['压缩过的文件（例如 .svgz）', '请另存为不压缩的 SVG。'],
  zip: ['压缩文件', '请先解压。'],
  mp4: ['MP4 影片', '请把扩展名改成 .mp4，放在影片的位置。'],
  webm: ['WebM 影片', '请把扩展名改成 .webm，放在影片的位置。'],
  png: ['PNG 图片', '请把扩展名改成 .png。'],
  jpg: ['JPEG 图片', '请把扩展名改成 .jpg。'],
  webp: ['WebP 图片', '请把扩展名改成 .webp。'],
  svg: ['SVG 图形', '请把扩展名改成 .svg。'],
  empty: ['空的', '请重新拷贝一份。'],
  'cut off': ['不完整的，没有写明大小', '请重新导出或重新拷贝一份。'],
  unreadable: ['读不出来的', '请核对这个文件能不能打开。'],
}
const other = ['认不出来的内容', '请重新导出成扩展名所说的格式；从压缩包里拷出来的，重新拷一份。'] as const

const reasons: Readonly<Record<SvgReason, string>> = {
  script: '脚本',
  foreignObject: '嵌入的网页内容（foreignObject）',
  'embedded document': '嵌入的网页或影音',
  'event handler': '点击等事件的程序',
  'entity or document type': '文档类型声明（DOCTYPE）或实体',
  'javascript: address': 'javascript: 地址',
  'outside address': '指向别处的地址',
  'outside style': '引用别处的样式',
  'style sheet instruction': '引用样式表的指令',
}

/** Faults of pictures and films, in Chinese. */
export const mediaZh: Pick<FaultWords['tell'], MediaFault> = {
  'missing-media': (p) => [
    `找不到图片或影片“${p.file}”，那一页只显示文字。`,
    '请把文件放到 media 文件夹里，名称大小写要一致。',
  ],
  'wrong-media': (p) => {
    const [what, todo] = kinds[p.found] ?? other
    return [`文件叫 .${p.kind}，里面其实是${what}。`, todo]
  },
  'huge-picture': (p) => [
    `图片有 ${p.width}×${p.height} 像素，太大了；每边最多 ${p.most}。`,
    '请缩小到 3840 像素以内再放进来，画面上看不出差别。',
  ],
  'active-picture': (p) => [
    `SVG 里有图形以外的内容：${reasons[p.what]}，不能用。`,
    '请用绘图软件另存为“纯 SVG”，或导出为 PNG。',
  ],
  'large-svg': (p) => [`SVG 有 ${p.megabytes} MB，太大了，最多 4 MB。`, '请简化图形，或导出为 PNG。'],
  'animated-picture': () => [
    '这张图片是会动的，选了“少些动画”的观众也停不住它。',
    '请另存为不动的图片；要动的，请导出为影片。',
  ],
  'strange-codec': (p) => [
    `影片用的是 ${p.codec}，有的机器放不出来，那时只显示静止图。`,
    '请用导出软件另存为 MP4（H.264），声音用 AAC。',
  ],
  'printed-picture': () => ['图片是印刷用的颜色（CMYK），屏幕上颜色会不准。', '请另存为 RGB（sRGB）的 JPEG。'],
}
