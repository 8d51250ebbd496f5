import { BarChart, CustomChart, LineChart, LinesChart, ScatterChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([SVGRenderer, GridComponent, BarChart, CustomChart, LineChart, LinesChart, ScatterChart])
