import * as echarts from 'echarts/core'
import { BarChart } from 'echarts/charts'
import { GeoComponent, GridComponent } from 'echarts/components'
import { CanvasRenderer } from 'echarts/renderers'
import { h, onBeforeUnmount, onMounted, ref } from 'vue'
import { drawChart, hasChart } from '../chart.js'

echarts.use([BarChart, GeoComponent, GridComponent, CanvasRenderer])

/** @param {{ title: string, lines: string[], bars: { name: string, value: number }[], map: boolean }} slide */
export const slideOf = (slide) => ({
  setup() {
    const el = ref()
    let chart
    onMounted(() => (chart = el.value && drawChart(echarts, el.value, slide)))
    onBeforeUnmount(() => chart?.dispose())
    return () =>
      h('div', { class: 'slide' }, [
        h('h2', slide.title),
        h(
          'div',
          { class: 'lines' },
          slide.lines.map((line) => h('p', line)),
        ),
        hasChart(slide) && h('figure', { class: 'chart', ref: el }),
      ])
  },
})
