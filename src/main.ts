import '@fontsource-variable/noto-sans-sc/wght.css'
import '@fontsource-variable/noto-serif-sc/wght.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { i18n } from './i18n'
import { useReportStore } from './stores/report'
import { useSettingsStore } from './stores/settings'
import { useTourStore } from './stores/tour'
import './styles/tokens.css'
import './styles/base.css'
import './styles/gestures.css'
import './styles/comfort.css'

const app = createApp(App)
app.use(createPinia())
app.use(i18n)
const boot = await useReportStore().load()
useSettingsStore().begin(boot)
useTourStore().begin(boot.tour, boot.defaults)
app.mount('#stage')
