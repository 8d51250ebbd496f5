// What a slide's chart is in every peer: its quantities as bars, or the land as ECharts draws it.
import land from 'virtual:land'

const axis = { axisLabel: { color: '#f4efe4', fontSize: 22 } }

/** @param {typeof import('echarts')} echarts @param {HTMLElement} el @param {{ bars: { name: string, value: number }[], map: boolean }} slide */
export function drawChart(echarts, el, { bars, map }) {
  const chart = echarts.init(el)
  if (map && !echarts.getMap('land')) echarts.registerMap('land', land)
  chart.setOption(map ? mapOption() : barOption(bars))
  return chart
}

const barOption = (bars) => ({
  grid: { left: 240, right: 80, top: 20, bottom: 60 },
  xAxis: { type: 'value', ...axis },
  yAxis: { type: 'category', inverse: true, data: bars.map(({ name }) => name), ...axis },
  series: [
    {
      type: 'bar',
      data: bars.map(({ value }) => value),
      itemStyle: { color: '#3fb0b4' },
      label: { show: true, color: '#f4efe4', fontSize: 24 },
    },
  ],
})

const fill = (water) => (water ? '#123a45' : '#0d1b26')
const mapOption = () => ({
  geo: {
    ...{ map: 'land', roam: true, aspectScale: 0.85, layoutCenter: ['50%', '50%'], layoutSize: '165%' },
    regions: land.features.map(({ properties: { name, water } }) => ({
      name,
      itemStyle: { areaColor: fill(water), borderColor: '#3fb0b4' },
    })),
  },
})

export const hasChart = ({ bars, map }) => map || bars.length > 0

/** Says that a slide is at rest, as the benches wait for it. */
export const settle = (i) => requestAnimationFrame(() => (document.documentElement.dataset.settled = String(i)))
