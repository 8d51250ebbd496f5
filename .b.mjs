import * as echarts from 'echarts'
import fs from 'node:fs'
const cr = JSON.parse(fs.readFileSync('resources/packs/suxitong-2020/geo/crossings.json')).crossings.filter(
  (c) => c.north && c.south,
)
const pl = JSON.parse(fs.readFileSync('resources/packs/suxitong-2020/geo/places.json')).places.filter(
  (p) => p.bank !== 'abroad',
)
const k = 94.7,
  toXY = (p) => [(p.lon - 121) * k, (p.lat - 31.8) * 111]
const lines = cr.map((c) => ({ coords: [c.north, ...(c.via ?? []), c.south].map(toXY) })),
  pts = pl.map(toXY)
const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 1920, height: 1080 })
const opt = (cx, w) => ({
  animation: false,
  grid: { left: 0, right: 0, top: 0, bottom: 0 },
  xAxis: { type: 'value', min: cx - w / 2, max: cx + w / 2, show: false },
  yAxis: { type: 'value', min: (-w * 9) / 32, max: (w * 9) / 32, show: false },
  series: [
    { type: 'lines', coordinateSystem: 'cartesian2d', polyline: true, data: lines },
    { type: 'scatter', data: pts },
  ],
})
const med = (a) => a.sort((x, y) => x - y)[a.length >> 1].toFixed(2)
const A = [],
  B = []
for (let i = 0; i < 120; i++) {
  const w = 260 - i,
    cx = -20 + i / 4
  let t = performance.now()
  chart.setOption(opt(cx, w))
  chart.renderToSVGString()
  A.push(performance.now() - t)
  t = performance.now()
  const s = 1920 / w
  let out = ''
  for (const l of lines)
    out +=
      '<path d="' +
      l.coords
        .map((p, j) => (j ? 'L' : 'M') + ((p[0] - cx) * s + 960).toFixed(2) + ' ' + (540 - p[1] * s).toFixed(2))
        .join('') +
      '"/>'
  for (const p of pts) out += `<circle cx="${(p[0] - cx) * s + 960}" cy="${540 - p[1] * s}" r="7"/>`
  B.push(performance.now() - t)
}
console.log(
  'echarts',
  med(A),
  'p95',
  A[114].toFixed(2),
  'direct',
  med(B),
  'p95',
  B[114].toFixed(2),
  lines.length,
  pts.length,
)
