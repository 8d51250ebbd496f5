import type { FaultWords, GeographyFault } from './faultKinds'

const quoted = (text: string): string => `“${text}”`

const notDegrees = {
  metres: '看起来是投影坐标（米）：请重新导出为 WGS 84（EPSG:4326，以度为单位）。',
  swapped: '看起来次序颠倒了：请先写经度，再写纬度。',
  neither: '经度应在 -180 与 180 之间，纬度应在 -90 与 90 之间，请更正。',
}
const offSheet = { place: '地点', crossing: '过江通道', camera: '镜头所在的步骤' }

/** 报告包地图的问题说明。 */
export const geographyZh: Pick<FaultWords['tell'], GeographyFault> = {
  'no-outlines': () => [
    '报告包没有水陆轮廓，地图改为地点与距离的列表。',
    '请在 manifest.json 的“geography”中写明“landWater”，并放入该文件。',
  ],
  'no-places': (p) => [
    `报告包没有地点，已略去 ${p.distances} 个距离以及含有它们的句子。`,
    '请在 manifest.json 的“geography”中写明“places”，并放入该文件。',
  ],
  'bad-position': (p) => [
    `${p.found} 不是地图上的位置。`,
    '位置请写成 [经度, 纬度] 两个以度为单位的数字，嵌套方式与 GeoJSON 相同。',
  ],
  'not-degrees': (p) => [`[${p.lon}, ${p.lat}] 不是经纬度。`, notDegrees[p.guess]],
  'wrong-crs': (p) => [`文件的坐标系是${quoted(p.crs)}。`, '请重新导出为 WGS 84（EPSG:4326，以度为单位的经纬度）。'],
  'short-ring': (p) => [
    `这个轮廓只有 ${p.points} 个点，围不成面。`,
    '一个环至少要有三个点，并在末尾重复第一个点；请更正或删除。',
  ],
  'short-line': (p) => [`这条线只有 ${p.points} 个点。`, '一条线至少要有两个点；请更正或删除。'],
  'open-rings': (p) => [`有 ${p.count} 个轮廓首尾不相接，已代为闭合。`, '请确认文件完整；环的最后一点应与第一点相同。'],
  'crossed-rings': (p) => [
    `这个轮廓在经度 ${p.lon}、纬度 ${p.lat} 附近自相交叉。`,
    '请用地理信息软件打开文件，修复几何后重新导出。',
  ],
  'too-many-vertices': (p) => [
    `轮廓共有 ${p.vertices} 个顶点，无法减到 ${p.limit} 个以下。`,
    '请用地理信息软件化简到约 20 米，再重新导出。',
  ],
  thinned: (p) => [
    `轮廓共有 ${p.vertices} 个顶点，实际绘制 ${p.left} 个，与原线相差不超过 ${p.metres} 米。`,
    '无需处理；若事先化简，报告包打开得更快。',
  ],
  'off-sheet': (p) => [
    `${offSheet[p.what]}${quoted(p.id)}在地图之外（经度 ${p.west} 至 ${p.east}，纬度 ${p.south} 至 ${p.north}）。`,
    '请更正坐标，或换用范围更大的轮廓；远方的地点类型请写“abroad”。',
  ],
  'wide-camera': (p) => [
    `步骤${quoted(p.id)}的镜头宽 ${p.width} 公里，远大于地图（此处最多 ${p.limit} 公里）。`,
    '请减小 width_km。',
  ],
  'swapped-ends': (p) => [`过江通道${quoted(p.id)}的北端位于南端之南。`, '请对调两端。'],
  'one-end': (p) => [`过江通道${quoted(p.id)}只有一端的位置。`, '请补上另一端；位置不明时，两端都写 null。'],
  'equal-ends': (p) => [`过江通道${quoted(p.id)}的两端是同一个点。`, '请更正其中一端；位置不明时，两端都写 null。'],
  'too-exact': (p) => [
    `距离${quoted(p.id)}取整到 ${p.round} 公里，而所用的点只精确到 ${p.accuracy} 公里。`,
    '请加大取整的步长（“round”），或换用更准确的点。',
  ],
  'exact-distance': (p) => [
    `距离${quoted(p.id)}没有标明是约数。`,
    '请加上 "bound": "about"；地图上两点间的直线距离都不是精确值。',
  ],
}
