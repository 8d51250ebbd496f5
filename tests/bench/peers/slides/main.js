// A deck built as Slidev builds one: a Vue application, a chunk a slide, the next one fetched ahead, a transition between two.
import '../slide.css'
import { createApp, h, shallowRef, Transition } from 'vue'
import loaders from 'virtual:loaders'
import { settle } from '../chart.js'

const shown = shallowRef({ i: 0, slide: (await loaders[0]()).default })
const go = async (by) => {
  const i = Math.min(loaders.length - 1, Math.max(0, shown.value.i + by))
  if (i === shown.value.i) return
  shown.value = { i, slide: (await loaders[i]()).default }
  void loaders[i + 1]?.()
}
window.addEventListener(
  'keydown',
  ({ key }) => void (key === 'PageDown' ? go(1) : key === 'PageUp' ? go(-1) : undefined),
)
createApp(() => {
  const { i, slide } = shown.value
  return [
    h(Transition, { name: 'slide', mode: 'out-in', onAfterEnter: () => settle(i) }, () => h(slide, { key: i })),
    h('button', { class: 'next', onClick: () => go(1) }, '→'),
  ]
}).mount('#app')
void loaders[1]()
settle(0)
