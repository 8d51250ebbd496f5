import { onScopeDispose } from 'vue'
import { call } from '../services/kiosk'

const everyMs = 1000

/** A document, as far as it is asked. */
interface Page {
  readonly querySelector: (selector: string) => Pick<HTMLElement, 'dataset'> | null
}

/** What is on stage, as a document has it: `attract`, `scene/step id`, `closed` outside the opening hours, or `notice` where no report plays. */
export function shownIn(document: Page): string {
  if (document.querySelector('[data-closed]')) return 'closed'
  const scene = document.querySelector('[data-scene]:not(.scene-leave-active)')
  if (scene) return `${scene.dataset.scene ?? ''}/${scene.dataset.step ?? ''}`
  return document.querySelector('[data-phase]') ? 'attract' : 'notice'
}

/** Tells main once a second, from inside a frame that is being painted, what the stage shows. */
export function useHeartbeat(): void {
  const beat = (): void => {
    requestAnimationFrame(() => void call('kiosk:send-beat', shownIn(document)))
  }
  beat()
  const clock = setInterval(beat, everyMs)
  onScopeDispose(() => clearInterval(clock))
}
