import '@fontsource-variable/noto-sans-sc/wght.css'
import '@fontsource-variable/noto-serif-sc/wght.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './stage/App.vue'
import { loadCharts } from './charts/engine'
import { fetchFaces, sortFaces } from './composables/fontFaces'
import { i18n, ownWords } from './i18n'
import { listen } from './services/kiosk'
import { useAidStore } from './stores/aids'
import { useReportStore } from './stores/report'
import { useSettingsStore } from './stores/settings'
import { useTourStore } from './stores/tour'
import './styles/tokens.css'
import './styles/quotes.css'
import './styles/base.css'
import './styles/gestures.css'
import './styles/comfort.css'

const app = createApp(App)
app.use(createPinia())
app.use(i18n)
const [reports, tour] = [useReportStore(), useTourStore()]
const boot = await reports.load()
sortFaces(JSON.stringify([ownWords, boot.report]))
useSettingsStore().begin(boot)
tour.begin(boot.tour, boot.defaults)
void useAidStore().load()
listen('kiosk:report-changed', () => {
  void reports.loadAgain().then((next) => {
    sortFaces(JSON.stringify([ownWords, next.report]))
    tour.renew(next.tour, next.defaults)
  })
})
app.mount('#stage')
void loadCharts()
fetchFaces()
