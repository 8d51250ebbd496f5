import { onScopeDispose } from 'vue'

/** What comes faster than this is typed by a reader of cards or codes, not by a hand, ms. */
const handMs = 35
/** As late as a key is believed to come. */
const mostLateMs = 500

const modifiers: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'])

/**
 * Keeps what a reader types out of the shortcuts. A letter, digit or sign waits for as long as a reader would need for the next one and is
 * then obeyed; where another comes sooner, neither is, nor what follows them so fast, its Enter too. Other keys pass at once.
 */
export function useTypedByHand(obey: (event: KeyboardEvent) => void): (event: KeyboardEvent) => boolean {
  let waiting: { readonly event: KeyboardEvent; readonly timer: number } | undefined
  let last = -Infinity

  function drop(): KeyboardEvent | undefined {
    const event = waiting?.event
    window.clearTimeout(waiting?.timer)
    waiting = undefined
    return event
  }

  function flush(): void {
    const event = drop()
    if (event) obey(event)
  }

  onScopeDispose(drop)
  return (event) => {
    // Held for the next letter, it says nothing of its own.
    if (modifiers.has(event.key)) return true
    const isFast = event.timeStamp - last < handMs
    const isSign = event.key.length === 1
    if (isFast && (isSign || event.key === 'Enter')) {
      last = event.timeStamp
      drop()
      return false
    }
    if (!isSign || event.key === ' ') {
      // What waits was meant, and comes first.
      flush()
      return true
    }
    last = event.timeStamp
    // On a busy machine keys come late: the next one may be as late as this.
    const late = Math.min(performance.now() - event.timeStamp, mostLateMs)
    waiting = { event, timer: window.setTimeout(flush, Math.max(handMs, late)) }
    return false
  }
}
