// The page most would write: Vue, all of ECharts, one slide at a time, its charts' own animation and no other.
import '../slide.css'
import { createApp, h, nextTick, ref, watch } from 'vue'
import * as echarts from 'echarts'
import slides from 'virtual:slides'
import { drawChart, hasChart, settle } from '../chart.js'

const at = ref(0)
const el = ref()
let chart
const go = (by) => (at.value = Math.min(slides.length - 1, Math.max(0, at.value + by)))
window.addEventListener('keydown', ({ key }) => (key === 'PageDown' ? go(1) : key === 'PageUp' ? go(-1) : undefined))
const draw = () => {
  chart?.dispose()
  chart = el.value && drawChart(echarts, el.value, slides[at.value])
  // The land is drawn at once, bars grow.
  if (chart && !slides[at.value].map) chart.on('finished', () => settle(at.value))
  else settle(at.value)
}
createApp({
  setup() {
    watch(at, () => void nextTick(draw))
    return () => {
      const slide = slides[at.value]
      return [
        h('div', { class: 'slide', key: at.value }, [
          h('h2', slide.title),
          h(
            'div',
            { class: 'lines' },
            slide.lines.map((line) => h('p', line)),
          ),
          hasChart(slide) && h('figure', { class: 'chart', ref: el }),
        ]),
        h('button', { class: 'next', onClick: () => go(1) }, '→'),
      ]
    }
  },
}).mount('#app')
draw()
