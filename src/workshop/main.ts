import '@fontsource-variable/noto-sans-sc/wght.css'
import '@fontsource-variable/noto-serif-sc/wght.css'
import { createApp } from 'vue'
import { i18n } from '../i18n'
import '../styles/tokens.css'
import '../styles/quotes.css'
import './workshop.css'
import './board/board.css'
import ProofSheet from './ProofSheet.vue'
import WorkshopPage from './WorkshopPage.vue'

document.documentElement.dataset.theme = 'paper'
const isSheet = new URLSearchParams(location.search).has('proof')
// Nothing moves on paper.
if (isSheet) document.documentElement.dataset.motion = 'still'
createApp(isSheet ? ProofSheet : WorkshopPage)
  .use(i18n)
  .mount('#workshop')
