import type { Told } from '../../core/contracts/workshop'
import type { GroundRefusal } from '../../packs/ground'

type Lines = readonly [what: string, todo: string]
const told = (zh: Lines, en: Lines): Told => ({
  'zh-CN': { what: zh[0], where: '地图底图', todo: zh[1] },
  en: { what: en[0], where: 'the map’s outlines', todo: en[1] },
})

const degrees: readonly [Lines[1], Lines[1]] = [
  '在 GIS 软件里按 WGS 84（EPSG:4326）或 CGCS2000（EPSG:4490）另存为 GeoJSON，再拖一次。',
  'Save it as GeoJSON in WGS 84 (EPSG:4326) or CGCS2000 (EPSG:4490) from the program it came from, and drop it again.',
]
const asGeoJson: readonly [Lines[1], Lines[1]] = [
  '在 GIS 软件里另存为 GeoJSON，再拖一次。',
  'Save it as GeoJSON from the program it came from, and drop it again.',
]

/** Why there is no map of it, and what to do. */
export function groundRefused(refusal: GroundRefusal): Told {
  switch (refusal.why) {
    case 'not-json':
      return told(
        ['这个文件不是 GeoJSON，或者不完整。', asGeoJson[0]],
        ['This is no GeoJSON, or not all of it.', asGeoJson[1]],
      )
    case 'topojson':
      return told(['这是 TopoJSON，不是 GeoJSON。', asGeoJson[0]], ['This is TopoJSON, not GeoJSON.', asGeoJson[1]])
    case 'not-geojson':
      return told(
        ['文件里没有 GeoJSON 的图形。', asGeoJson[0]],
        ['There are no shapes of GeoJSON in it.', asGeoJson[1]],
      )
    case 'no-areas':
      return told(
        [
          '没有可以画的面：水面和陆地要用面（Polygon）来画。',
          '换一个有面的文件；或者给各类面选好是水还是陆地，别都留着不画。',
        ],
        [
          'It has no areas to be drawn: land and water are areas (polygons).',
          'Take a file with areas, or say of some what they are.',
        ],
      )
    case 'too-large':
      return told(
        ['文件太大。', '先在 GIS 软件里裁到园区周围，或简化轮廓，再拖一次。'],
        ['The file is too large.', 'Cut it to the surroundings of the park, or simplify it, and drop it again.'],
      )
    case 'crs':
      return told(
        [`坐标系是 ${refusal.crs}，这里只认经纬度。`, degrees[0]],
        [`Its coordinate system is ${refusal.crs}; only degrees are read here.`, degrees[1]],
      )
    case 'metres':
      return told(
        [`第${refusal.entry}个图形的坐标像是以米计的投影坐标，不是经纬度。`, degrees[0]],
        [`Shape ${refusal.entry} seems to be in metres of a projection, not in degrees.`, degrees[1]],
      )
    case 'swapped':
      return told(
        [`第${refusal.entry}个图形把纬度写在了经度前面。`, '换成经度在前、纬度在后，再拖一次。'],
        [`Shape ${refusal.entry} has latitude before longitude.`, 'Put longitude first, and drop it again.'],
      )
    case 'not-degrees':
    case 'no-numbers':
      return told(
        [`第${refusal.entry}个图形有的坐标不是经纬度。`, degrees[0]],
        [`Shape ${refusal.entry} has coordinates that are no degrees.`, degrees[1]],
      )
    case 'short-ring':
      return told(
        [`第${refusal.entry}个图形不到三个点，围不成面。`, '删掉这个图形，或补全，再拖一次。'],
        [`Shape ${refusal.entry} has fewer than three points.`, 'Delete it, or complete it, and drop the file again.'],
      )
    case 'crossed':
      return told(
        [`轮廓在东经${refusal.lon}、北纬${refusal.lat}附近自己交叉了。`, '在 GIS 软件里用“修复几何”改好，再拖一次。'],
        [
          `An outline crosses itself near ${refusal.lon}, ${refusal.lat}.`,
          'Mend it (“fix geometries”), and drop the file again.',
        ],
      )
    case 'too-many':
      return told(
        [`轮廓有${refusal.vertices}个点，最多${refusal.limit}个。`, '先裁小或简化，再拖一次。'],
        [`Its outlines have ${refusal.vertices} points; ${refusal.limit} at most.`, 'Cut or simplify it first.'],
      )
    case 'small':
      return told(
        [`这一块短边只有${refusal.km}公里，至少要${refusal.limit}公里。`, '框大一些。'],
        [`Its shorter side is ${refusal.km} km; ${refusal.limit} at least.`, 'Take a larger one.'],
      )
    case 'wide':
      return told(
        [`这一块长边有${refusal.km}公里，最多${refusal.limit}公里。`, '框小一些。'],
        [`Its longer side is ${refusal.km} km; ${refusal.limit} at most.`, 'Take a smaller one.'],
      )
  }
}
