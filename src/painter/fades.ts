/** How pieces of a picture come and go, as the page's tokens have it, ms. */
interface Pace {
  readonly scene: number
  readonly gone: number
  readonly feedback: number
  readonly easing: string
}

const paces = new Map<string, Pace>()

/** Asked of the document once for each way in which it may move: asking is dear while it changes. */
function paceNow(): Pace {
  const { motion = '' } = document.documentElement.dataset
  const known = paces.get(motion)
  if (known) return known
  const style = getComputedStyle(document.documentElement)
  const ms = (name: string): number => parseFloat(style.getPropertyValue(name)) || 0
  const pace = {
    ...{ scene: ms('--scene'), gone: ms('--gone'), feedback: ms('--feedback') },
    easing: style.getPropertyValue('--ease').trim() || 'ease',
  }
  paces.set(motion, pace)
  return pace
}

const isStill = (): boolean => document.documentElement.dataset['motion'] === 'none'

/** A shape fades by its inks, so that it is drawn with all the others: as a layer of its own a strand across the stage is as dear as the stage. */
const clear = (el: Element): Keyframe =>
  el instanceof SVGElement && el.tagName !== 'g' ? { fillOpacity: 0, strokeOpacity: 0 } : { opacity: 0 }

/** `waits`: until most of what goes has gone, so that no two figures are read as one. `done` is called when it has come, or was taken away. */
export function fadeIn(el: Element, waits: boolean, done: () => void): void {
  if (isStill()) return done()
  const { scene, gone, easing } = paceNow()
  const delay = waits ? gone : 0
  const timing = { duration: Math.max(0, scene - delay), delay, easing, fill: 'backwards' } as const
  ended(el.animate([{ offset: 0, ...clear(el) }], timing), done)
}

/** From what can be seen of it now. It can be touched no more; `done` takes it away. */
export function fadeOut(el: Element, done: () => void): void {
  if (isStill()) return done()
  const { feedback, easing } = paceNow()
  el.classList.add('rise-leave-active')
  ended(el.animate([{ offset: 1, ...clear(el) }], { duration: feedback, easing, fill: 'forwards' }), done)
}

function ended(animation: Animation, done: () => void): void {
  animation.addEventListener('finish', done, { once: true })
  animation.addEventListener('cancel', done, { once: true })
}
