import { onScopeDispose, watch, type Ref } from 'vue'
import { listen } from '../gestures/listen'
import type { Stage } from '../picture/stage'
import { useAidStore } from '../stores/aids'
import { useTourStore } from '../stores/tour'

/** By keys a guide goes through the console's own buttons, not through a picture's. */
function keepFromKeys(frame: HTMLElement): () => void {
  const skip = (): void => {
    for (const part of frame.querySelectorAll<HTMLElement>('button, [tabindex]')) part.tabIndex = -1
  }
  const observer = new MutationObserver(skip)
  observer.observe(frame, { subtree: true, childList: true })
  skip()
  return () => observer.disconnect()
}

/** While `isOpen`, a finger on the small picture is one on the stage: it turns pages, moves the map, answers and compares; a figure's card opens for all. */
export function usePictureHand(
  frame: Readonly<Ref<HTMLElement | null | undefined>>,
  isOpen: () => boolean,
  stage: () => Stage,
): void {
  const [tour, aids] = [useTourStore(), useAidStore()]

  function onClick({ target }: MouseEvent): void {
    const mark = target instanceof Element ? target.closest<HTMLElement>('[data-fact]') : null
    const { fact, turn } = mark?.dataset ?? {}
    if (fact !== undefined && turn === undefined)
      void aids.act({ type: 'card', fact: aids.state.card === fact ? null : fact })
  }

  function open(root: HTMLElement): () => void {
    const u = (): number => root.getBoundingClientRect().width / stage().w
    const ends = [
      keepFromKeys(root),
      listen(root, {
        u,
        box: () => {
          const { left, top } = root.getBoundingClientRect()
          return { left, top, w: stage().w, h: stage().h }
        },
        touch: () => tour.state?.leading === 'on' && void tour.send({ type: 'touch' }),
        swipe: (to) => void tour.send({ type: to }),
        stroke: () => undefined,
        isDeaf: () => false,
      }),
    ]
    root.addEventListener('click', onClick)
    return () => {
      root.removeEventListener('click', onClick)
      for (const end of ends) end()
    }
  }

  let end: (() => void) | undefined
  const shut = (): void => {
    end?.()
    end = undefined
  }
  watch(
    [frame, isOpen],
    ([root, isNow]) => {
      shut()
      if (root && isNow) end = open(root)
    },
    { immediate: true, flush: 'post' },
  )
  onScopeDispose(shut)
}
