import { onScopeDispose } from 'vue'
import { call } from '../services/kiosk'

const everyMs = 1000

/** What is on stage, as the document has it: `attract`, `scene/step id`, or `notice` where no report plays. */
function shown(): string {
  const scene = document.querySelector<HTMLElement>('[data-scene]:not(.scene-leave-active)')
  if (scene) return `${scene.dataset.scene ?? ''}/${scene.dataset.step ?? ''}`
  return document.querySelector('[data-phase]') ? 'attract' : 'notice'
}

/** Tells main once a second, from inside a frame that is being painted, what the stage shows. */
export function useHeartbeat(): void {
  const beat = (): void => {
    requestAnimationFrame(() => void call('kiosk:send-beat', shown()))
  }
  beat()
  const clock = setInterval(beat, everyMs)
  onScopeDispose(() => clearInterval(clock))
}
