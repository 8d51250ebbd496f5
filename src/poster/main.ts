import '@fontsource-variable/noto-sans-sc/wght.css'
import '@fontsource-variable/noto-serif-sc/wght.css'
import { createApp, nextTick, type Component } from 'vue'
import type { Geography, Report } from '../../electron/core/report'
import { stageOf } from '../composables/useStage'
import '../styles/tokens.css'
import '../styles/quotes.css'
import '../styles/base.css'
import PosterPage from './PosterPage.vue'

/** What main hands to this page. */
interface Given {
  readonly report: Report
  readonly geography: Geography | null
  readonly theme: string
}

const { report, geography, theme } = (await (await fetch('report.json')).json()) as Given
const stage = stageOf(window.innerWidth, window.innerHeight)
document.documentElement.dataset.theme = theme
document.documentElement.dataset.motion = 'still'
document.documentElement.style.setProperty('--u', `${stage.u}px`)
createApp(PosterPage as Component, { report, geography, stage }).mount('#poster')
await nextTick()
await document.fonts.ready
// Two frames: what was laid out in the first is painted by the second. Main takes the picture when the title says so.
requestAnimationFrame(() => requestAnimationFrame(() => (document.title = 'drawn')))
