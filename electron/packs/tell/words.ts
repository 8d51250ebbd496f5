import { describeFault, type FaultCode, type PackFault } from '../../core/faults'
import type { FaultParams, ValueType } from '../../core/faultKinds'
import { fieldWord } from '../../core/fieldWords'
import { languageName } from '../../core/languageName'
import { problem, said, type Problem } from '../../core/said'

const types: Readonly<Record<ValueType, readonly [string, string]>> = {
  ...{ text: ['文字', 'a text'], number: ['数', 'a number'], 'whole-number': ['整数', 'a whole number'] },
  ...{ list: ['一串', 'a list'], group: ['一组', 'a group'], 'true-false': ['是或否', 'yes or no'] },
  ...{ null: ['空', 'nothing'], nothing: ['空', 'nothing'], other: ['别的内容', 'something else'] },
}

const likeBundled = said('照自带的报告改', 'Write it as the report that came with the program does')
const field = (name: string): Problem['what'] =>
  said(fieldWord(name, 'zh-CN') ?? '一项内容', fieldWord(name, 'en') ?? 'an entry')

const fewer: Readonly<Record<FaultParams['not-guessable']['wanted'], readonly [string, string]>> = {
  growth: ['这种画面只能猜画出来的增速', 'Here it can ask for the growth of a strand that is drawn'],
  share: ['这种画面只能猜画出来的占比', 'Here it can ask for the share that is drawn'],
  count: ['这种画面只能猜圆点的个数', 'Here it can ask for the number of the dots'],
  distance: ['这种画面只能猜画出来的直线距离', 'Here it can ask for a straight distance that is drawn'],
  nothing: ['这种画面不提问', 'This picture asks nothing'],
}

/** Faults whose words for those who write the files would say nothing to who has a window and a workbook. */
const own: { readonly [C in FaultCode]?: (params: FaultParams[C]) => Problem } = {
  'missing-field': ({ field: name }) => {
    const { 'zh-CN': zh, en } = field(name)
    return problem(
      said(`这里缺“${zh}”`, `Missing here: ${en}`),
      said('补上；每种语言都要有', 'Add it, in every language'),
    )
  },
  'missing-text': ({ locale }) =>
    problem(
      said(`这段文字缺${languageName(locale, 'zh-CN')}`, `This text is missing in ${languageName(locale, 'en')}`),
      said('补上；每种语言都要有', 'Add it; every language needs it'),
    ),
  'surplus-text': () =>
    problem(
      said('这段文字在报告里没有用处', 'Nothing in the report uses this text'),
      said(
        '它说的条目或场景已经没有了：删掉，或把那一条加回来',
        'What it speaks of is gone: delete it, or put that back',
      ),
    ),
  'wrong-type': ({ wanted, found }) =>
    problem(
      said(
        `这里应是${types[wanted][0]}，现在是${types[found][0]}`,
        `${types[wanted][1]} is wanted; it is ${types[found][1]}`,
      ),
      likeBundled,
    ),
  'unfit-value': () => problem(said('这个值不合适', 'This value does not fit'), likeBundled),
  'duplicate-id': ({ id }) =>
    problem(
      said(`编号“${id}”用了两次`, `The id “${id}” is used twice`),
      said('给其中一个换一个编号，或删掉一个', 'Give one of the two another, or delete it'),
    ),
  'no-growth': ({ id }) =>
    problem(
      said(`要用“${id}”的增速，它没有增速`, `The growth of “${id}” is wanted; it has none`),
      said('在“指标”的“增速”里填上，或不用它的增速', 'Fill in its growth, or do without'),
    ),
  'unreachable-fact': ({ id }) =>
    problem(
      said(`导览的任何一步都点不到“${id}”`, `No step of the tour leads to “${id}”`),
      said('把它加到某一步的“数据与出处”里', 'Add it to the figures and sources of a step'),
    ),
  'missing-milestone': ({ id }) =>
    problem(
      said(`步骤“${id}”只讲一件大事，没有写是哪一件`, `The step “${id}” tells one event, and does not say which`),
      said('写上是哪一件', 'Say which'),
    ),
  'not-guessable': ({ id, wanted }) =>
    problem(
      said(`这一步不能让观众猜“${id}”`, `A visitor cannot be asked for “${id}” on this step`),
      said(`${fewer[wanted][0]}；换一个，或不问`, `${fewer[wanted][1]}; ask for another, or nothing`),
    ),
  'guess-scale': ({ id, value, from, to }) =>
    problem(
      said(`“${id}”是${value}，不在猜数的范围${from}至${to}之内`, `“${id}” is ${value}, not between ${from} and ${to}`),
      said('让起点小于它，终点大于它', 'Let the scale begin below it and end above it'),
    ),
  'no-total': ({ id }) =>
    problem(
      said(`列表“${id}”没有总数`, `The list “${id}” has no total`),
      said('补上总数，或不算它', 'Add its total, or do not compute with it'),
    ),
  'extra-locale': ({ locale }) =>
    problem(
      said(
        `有${languageName(locale, 'zh-CN')}的文字，报告的语言里没有它`,
        `There are texts in ${languageName(locale, 'en')}, not a language of the report`,
      ),
      said('把这种语言加进报告，或删掉它的文字', 'Add the language to the report, or delete its texts'),
    ),
  'bad-position': () =>
    problem(
      said('这里不是地图上的位置', 'This is no position of the map'),
      said('重新导出 GeoJSON，或在“新报告”“加一幕”里重新选地图', 'Export the GeoJSON again, or choose the map anew'),
    ),
  'not-degrees': ({ lon, lat }) =>
    problem(
      said(`经度 ${lon}、纬度 ${lat} 不是经纬度`, `Longitude ${lon}, latitude ${lat} are no degrees`),
      said('导出为 WGS 84 的经纬度，先写经度', 'Export it in degrees of WGS 84, longitude first'),
    ),
  'no-outlines': () =>
    problem(
      said(
        '报告没有水陆轮廓，地图改为地点与距离的列表',
        'The report has no outlines of land and water: its map is a list',
      ),
      said(
        '要画地图，在故事板“加一幕”里选“地图”',
        'For a map that is drawn, add a scene on the storyboard and choose the map',
      ),
    ),
  'no-places': ({ distances }) =>
    problem(
      said(
        `报告没有地点，略去了 ${distances} 个距离和带着它们的句子`,
        `The report has no places: ${distances} distances, and sentences with them, are left out`,
      ),
      said('在故事板的地图上放上地点', 'Put places on the map of the storyboard'),
    ),
  'wide-camera': ({ width, limit }) =>
    problem(
      said(
        `这一步的镜头宽 ${width} 公里，地图最多 ${limit} 公里`,
        `This step looks ${width} km wide; the map has ${limit} km`,
      ),
      said('在故事板“指着地图改…”里重新定镜头', 'Set what is seen anew, under “Point on the map…” on the storyboard'),
    ),
  'one-end': ({ id }) => endsWanted(said(`“${id}”只有一端的位置`, `“${id}” has one end only`)),
  'equal-ends': ({ id }) => endsWanted(said(`“${id}”的两端是同一个点`, `Both ends of “${id}” are one point`)),
  'too-exact': ({ id, round, accuracy }) =>
    problem(
      said(
        `距离“${id}”取整到 ${round} 公里，所用的点只精确到 ${accuracy} 公里`,
        `The distance “${id}” is rounded to ${round} km; its points are good to ${accuracy} km`,
      ),
      said('取整得粗一些，或用更准的点', 'Round it more coarsely, or bring better points'),
    ),
  'exact-distance': ({ id }) =>
    problem(
      said(`距离“${id}”没有标明是约数`, `The distance “${id}” is not marked as approximate`),
      said('在“限定”里选“约”', 'Choose 约 (about) under Bound'),
    ),
  'off-sheet': ({ id, west, east, south, north }) =>
    problem(
      said(
        `“${id}”在地图之外（经度 ${west} 至 ${east}，纬度 ${south} 至 ${north}）`,
        `“${id}” lies outside the map (longitude ${west} to ${east}, latitude ${south} to ${north})`,
      ),
      said(
        '更正位置；远方的地点，“类别”选“境外”',
        'Correct where it lies; far-off places are of the kind 境外 (abroad)',
      ),
    ),
  'no-narration': () =>
    problem(
      said('这里既没有录音，也没有手语影片', 'There is neither a voice nor a film in sign language'),
      said(
        '在故事板“改字”里拖上录音；只有字幕，就没有时间可跟',
        'Drop a recording under “Words” on the storyboard; captions alone have no time to follow',
      ),
    ),
}

const endsWanted = (what: Problem['what']): Problem =>
  problem(what, said('在故事板的地图上重新画：先点一岸，再点对岸', 'Draw it anew on the map: one bank, then the other'))

/** A fault without the names that programs have for fields, in both languages. */
export function plainWords(fault: PackFault): Problem {
  const told = own[fault.code] as ((params: unknown) => Problem) | undefined
  if (told) return told(fault.params)
  const [zh, en] = [describeFault(fault, 'zh-CN'), describeFault(fault, 'en')]
  return problem(said(zh.what, en.what), said(zh.todo, en.todo))
}
