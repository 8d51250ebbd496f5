// A reveal.js deck of the tour: its charts are drawn when their slide comes within view, as its guide says of what is dear.
import 'reveal.js/reveal.css'
import '../slide.css'
import Reveal from 'reveal.js'
import * as echarts from 'echarts'
import slides from 'virtual:slides'
import { drawChart, hasChart, settle } from '../chart.js'

const deckOf = document.querySelector('.slides')
for (const [i, slide] of slides.entries()) {
  const section = deckOf.appendChild(document.createElement('section'))
  section.className = 'slide'
  section.dataset.i = String(i)
  section.appendChild(document.createElement('h2')).textContent = slide.title
  const lines = section.appendChild(document.createElement('div'))
  lines.className = 'lines'
  for (const line of slide.lines) lines.appendChild(document.createElement('p')).textContent = line
  if (hasChart(slide)) section.appendChild(document.createElement('figure')).className = 'chart'
}
const deck = new Reveal({
  width: 1920,
  height: 1080,
  margin: 0,
  hash: false,
  transition: 'slide',
  center: false,
  viewDistance: 3,
})
const draw = ({ currentSlide }) => {
  const i = Number(currentSlide.dataset.i)
  const el = currentSlide.querySelector('.chart')
  if (el && !el.firstChild) drawChart(echarts, el, slides[i])
}
deck.on('slidechanged', draw)
deck.on('slidetransitionend', ({ currentSlide }) => settle(Number(currentSlide.dataset.i)))
void deck.initialize().then(() => settle(0))
