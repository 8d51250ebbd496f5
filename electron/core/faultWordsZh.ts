import type { FaultWords, Form, Nameable, SyntaxProblem, ValueType } from './faultKinds'
import { geographyZh } from './geographyFaultsZh'
import { mediaZh } from './mediaFaultsZh'
import { narrationZh } from './narrationFaultsZh'
import { sealZh } from './sealFaultsZh'

const nameables: Readonly<Record<Nameable, string>> = {
  statement: '表述',
  list: '列表',
  figure: '数字',
  derived: '推算数字',
  milestone: '大事',
  cluster: '产业',
  company: '企业',
  link: '联动',
  work: '民生工程',
  place: '地点',
  crossing: '过江通道',
  item: '列表中的一项',
  scene: '场景',
  step: '该场景的步骤',
  route: '路线',
}

const types: Readonly<Record<ValueType, string>> = {
  text: '带引号的文字',
  number: '数字（不加引号）',
  'whole-number': '整数',
  list: '方括号 [ ] 列表',
  group: '花括号 { } 组',
  'true-false': 'true 或 false',
  null: 'null',
  nothing: '空',
  other: '其他内容',
}

const formExamples: Readonly<Record<Form, string>> = {
  id: '标识（小写字母、数字和单个连字符），例如“service-sales”',
  address: '出处，即“部分.段落”，例如“1.5”',
  'step-ref': '场景和其中一步，例如“map/linked”',
  'figure-ref': '数字的标识，例如“service-sales”或“service-sales#growth”',
  'file-path': '报告包文件夹内的文件，例如“texts/en.json”',
  'picture-path':
    '“media/文件名”：文件名只用英文字母、数字、点、- 和 _，图片以小写的 .jpg、.png、.webp 或 .svg 结尾，例如“media/quay.jpg”；HEIC、GIF、BMP 请先另存为 JPEG 或 PNG',
  'film-path':
    '“media/文件名”：文件名只用英文字母、数字、点、- 和 _，影片以小写的 .mp4 或 .webm 结尾，例如“media/port.mp4”；MOV、AVI 请先导出为 MP4（H.264）',
  'sound-path':
    '“media/文件名”：文件名只用英文字母、数字、点、- 和 _，录音以小写的 .mp3、.m4a、.ogg 或 .wav 结尾，例如“media/map-linked.zh.mp3”',
  'captions-path':
    '“media/文件名”：文件名只用英文字母、数字、点、- 和 _，字幕以小写的 .vtt 结尾，例如“media/map-linked.zh.vtt”；SRT 请先另存为 WebVTT',
  locale: '语言标记，例如“zh-CN”',
  version: '三段版本号，例如“1.0.0”',
  hash: 'SHA-256 校验值（64 位小写十六进制数字）',
  period: '年份，例如“2026”；几年，“2026-2027”；或从哪月到哪月，“2026-04/2027-03”，先早后晚',
  date: '日期，例如“2020”“2020-03”或“2020-03-15”',
  part: '报告部分的编号，例如“1”',
  time: '时刻，例如“09:00”；“24:00”是一天的结束',
  day: '日子，例如“2027-02-17”',
  moment: '日子和时刻，例如“2027-02-17T09:00”',
  unit: '单位，不含数字、空格和括号，例如“万吨”“TEU”',
  folder: '文件夹；路径里的每个 \\ 要写成 \\\\ 或 /，例如“D:/packs”',
  'ip-address': 'IP地址，例如“192.168.1.20”',
  network: 'IP地址或网段，例如“192.168.1.20”或“192.168.1.0/24”',
  token: '口令：12到64个字母、数字、- 或 _',
}

const problems: Readonly<Record<SyntaxProblem, string>> = {
  'ends-early': '文件不完整，有括号或引号没有闭合',
  value: '此处应有一个值：带引号的文字、数字、true、false、null、列表或组',
  key: '此处应有带引号的名称',
  colon: '名称与值之间缺少冒号',
  comma: '此处缺少逗号或右括号',
  'trailing-comma': '右括号前多了一个逗号',
  string: '文字没有在本行内用引号闭合，或含有多余的反斜杠',
  'after-end': '数据结束之后还有多余内容',
}

const oneOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join('、')}或${words.at(-1) ?? ''}`
const named = (wanted: readonly Nameable[]): string => oneOf(wanted.map((kind) => nameables[kind]))
const quoted = (text: string): string => `“${text}”`

/** 把“≥ 2”写成话。 */
const limitWords = (limit: string): string =>
  limit.replace('≥', '不少于').replace('≤', '不多于').replace('>', '大于').replace('<', '小于')

/** 给维护报告包、不写程序的人看的说明。 */
export const wordsZh: FaultWords = {
  where: (file, at) => (at === '' ? file : `${file}，位置 ${at}`),
  tell: {
    'missing-folder': () => ['这里没有报告包，或没有这个文件夹。', '请检查 --pack 给出的路径，或重新复制报告包。'],
    'missing-file': () => ['缺少报告包中的一个文件。', '请从原报告包复制该文件，或在 manifest.json 中更正文件名。'],
    'unreadable-file': (p) => [`文件无法读取（${p.reason}）。`, '请确认它是普通文件，且本机有读取权限。'],
    'outside-pack': (p) => [`${quoted(p.path)}指向报告包文件夹之外。`, '请把文件放进报告包文件夹，并从那里写起路径。'],
    'too-large': (p) => [`文件有 ${p.megabytes} MB，最多只能读取 ${p.limit} MB。`, '请缩小文件，例如简化地图轮廓。'],
    'not-utf8': () => ['文件不是 UTF-8 编码的文本。', '请用文本编辑器打开，另存为 UTF-8 编码。'],
    'broken-json': (p) => [
      `文件不是有效的 JSON：${problems[p.problem]}。`,
      '请在所示的“行:列”处更正，或换回原报告包中的文件。',
    ],
    'too-new-format': (p) => [
      `报告包的格式是第 ${p.found} 版，本程序能读到第 ${p.known} 版。`,
      '请先更新程序，再播放此报告包；报告包本身没有问题。',
    ],
    'missing-field': (p) => [`缺少${quoted(p.field)}。`, '请补上，写法可参照自带的报告包。'],
    'unknown-field': (p) => [`此处不认识${quoted(p.field)}。`, '请检查拼写，或将其删除。'],
    'wrong-type': (p) => [`此处写的是${types[p.found]}，应为${types[p.wanted]}。`, '请参照自带的报告包更正。'],
    'not-allowed': (p) => [`此处不能写${quoted(p.found)}。`, `请改用${oneOf(p.allowed.map(quoted))}。`],
    'bad-form': (p) => [`${quoted(p.found)}的写法不对。`, `应为${formExamples[p.form]}。`],
    'out-of-range': (p) => [`数值 ${p.found} 超出范围。`, `应${limitWords(p.limit)}。`],
    'wrong-count': (p) => ['列表的条目太少或太多。', `条目数应${limitWords(p.limit)}。`],
    'empty-text': () => ['这段文字是空的。', '请填写文字；可以没有的，请整条删除。'],
    'unfit-value': (p) => [`这个值不合适（${p.reason}）。`, '请参照自带的报告包更正。'],
    'duplicate-id': (p) => [
      `标识${quoted(p.id)}用了两次，另一处在 ${p.other}。`,
      '请为其中一个换一个标识，或将其删除。',
    ],
    'unknown-id': (p) => [`此处提到${quoted(p.id)}，但它并不存在。`, `请检查拼写；此处应为${named(p.wanted)}的标识。`],
    'wrong-kind': (p) => [`${quoted(p.id)}属于“${nameables[p.found]}”。`, `此处应写${named(p.wanted)}的标识。`],
    'no-growth': (p) => [
      `用到了${quoted(p.id)}的增速，但这个数字没有增速。`,
      '请在事实文件中补上 growth_pct，或不用它的增速。',
    ],
    'not-guessable': (p) => [
      `这一步不能让观众猜${quoted(p.id)}。`,
      `${{ growth: '此处只能猜画面上两条增长线之一的增速，写作“标识#growth”', share: '此处只能猜这一步画出的占比，单位须为“%”', count: '此处只能猜这一步用圆点画出的个数', distance: '此处只能猜这一步画出的一段直线距离', nothing: '这种画面不提问' }[p.wanted]}；请改写“guess”，或把它删去。`,
    ],
    'guess-scale': (p) => [
      `${quoted(p.id)}的值是${p.value}，不在猜数的范围${p.from}至${p.to}之内。`,
      '请让“from”小于它，“to”大于它。',
    ],
    'no-total': (p) => [`列表${quoted(p.id)}没有写明总数。`, '请补上“total”，或删除这个公式。'],
    'not-a-day': (p) => [`${quoted(p.id)}的日期没有精确到日，无法计算天数。`, '请改用有完整日期的大事。'],
    'later-ingredient': (p) => [
      `公式用到的推算数字${quoted(p.id)}排在它的后面。`,
      `请把${quoted(p.id)}移到这一条之前。`,
    ],
    'no-value': (p) => [`推算数字${quoted(p.id)}算不出结果。`, '请检查公式中提到的条目。'],
    'bad-date': (p) => [`日历上没有 ${p.date} 这一天。`, '请更正日期。'],
    'vague-date': (p) => [
      `日期 ${p.date} 与精度“${p.precision}”不一致。`,
      '请按报告原文的精确程度填写日期，并使精度与之相符。',
    ],
    'bad-address': (p) => [
      `报告中没有 ${p.address} 这一段。`,
      p.paragraphs > 0
        ? `第 ${p.part} 部分有第 1 至 ${p.paragraphs} 段，请改为其中一段。`
        : `没有第 ${p.part} 部分，请改为清单中列出的部分。`,
    ],
    'wrong-sum': (p) => [
      `${quoted(p.whole)}的各部分相加为 ${p.sum}，而写明的是 ${p.stated}。`,
      '请对照报告核对各部分与总数，更正不符的一项。',
    ],
    'not-a-share': (p) => [`${quoted(p.id)}的单位是${quoted(p.unit)}，不是占比。`, '这里要用单位是“%”的指标。'],
    'unknown-unit': (p) => [
      `单位${quoted(p.unit)}没有登记过，不知道量的是什么。`,
      `${p.like.length > 0 ? `是不是${oneOf(p.like.map(quoted))}？不是的话，` : '写错了就改；没写错，'}在报告的单位里加上它和各语言的名称。`,
    ],
    'mixed-units': (p) => [
      `${quoted(p.id)}的单位是${p.unit}，${quoted(p.other)}的单位是${p.otherUnit}。`,
      '部分与总数的单位必须相同，请更正其一。',
    ],
    'part-over-whole': (p) => [
      `${quoted(p.id)}（${p.value}）大于它所属的${quoted(p.whole)}（${p.wholeValue}）。`,
      '请对照报告核对两者，更正其一。',
    ],
    'unreachable-fact': (p) => [
      `在讲解的任何一步都看不到${quoted(p.id)}。`,
      '请在 tour 文件中把它的标识加入某一步的“facts”。',
    ],
    'unwalked-scene': (p) => [`没有一条路线经过场景${quoted(p.id)}。`, '请把它加入第一条路线，或将其删除。'],
    'route-minutes': (p) => [
      `路线${quoted(p.id)}各步合计${p.sum}分钟，路线写的是${p.stated}分钟。`,
      p.all ? '请修改各步或路线的分钟数，使两者相等。' : '请减少各步的分钟数，给没有单独写明时间的步骤留出时间。',
    ],
    'missing-milestone': (p) => [
      `步骤${quoted(p.id)}要展示一件大事，但没有写明是哪一件。`,
      '请加上“milestone”，写明大事的标识。',
    ],
    'missing-text': (p) => [`缺少这段文字的 ${p.locale} 版本。`, '请用这种语言补写；每种语言的文字必须齐全一致。'],
    'surplus-text': (p) => [`这段文字（${p.locale}）在报告包中没有对应的内容。`, '请检查名称的拼写，或将其删除。'],
    'extra-locale': (p) => [
      `有 ${p.locale} 的文字文件，但 manifest 的“locales”没有列出这种语言。`,
      '请把该语言加入“locales”，或删除该文件。',
    ],
    'unknown-placeholder': (p) => [
      `文字中提到的数字 {${p.ref}} 并不存在。`,
      '请检查拼写；{ } 内应为数字的标识，增速加 #growth。',
    ],
    'no-words': (p) => [
      `{${p.ref}} 说不成话：这些事实给不出这样的数。`,
      'count 后写名单，或以个、天计的整数；ratio 后写单位相同、都大于零的两个数；不合适就直接写成文字。',
    ],
    'broken-placeholder': (p) => [
      `文字中有多余的花括号：${p.found}`,
      '数字请写成 {标识} 或 {标识#growth}，不要有其他花括号。',
    ],
    'typed-digits': (p) => [
      `标题或导语中手写了数字 ${p.digits}。`,
      '请写成 {数字的标识}，使它始终与事实一致；名称中的数字可改用汉字。',
    ],
    ...geographyZh,
    ...mediaZh,
    ...narrationZh,
    ...sealZh,
  },
}
