import type { Fault, Remedy } from './policy'

/** What recovery learns and does, as it happens; a reason is as the system tells it. */
export type RecoveryEvent =
  /** How the processes before this one ended, and what this one goes without because of it. */
  | { readonly kind: 'died-before' | 'dying' | 'reduced' }
  /** A fault of the stage's picture and what is done about it, `after` so many ms. */
  | {
      readonly kind: 'mended'
      readonly fault: Fault
      readonly why: string
      readonly remedy: Remedy
      readonly after: number
    }
  | { readonly kind: 'back-from-poster' }
  /** The same of an operators' window, which is only ever loaded again. */
  | { readonly kind: 'workshop'; readonly fault: Fault; readonly why: string; readonly again: boolean }
  | { readonly kind: 'rejected' | 'watch-failed' | 'no-poster'; readonly reason: string }
  | { readonly kind: 'not-kept' | 'not-dropped'; readonly name: string; readonly reason: string }
  | { readonly kind: 'process-gone'; readonly name: string; readonly reason: string; readonly code: number }

/** An event as a line of the log. Pure. */
export function lineOf(event: RecoveryEvent): string {
  return `recovery: ${toldOf(event)}`
}

function toldOf(event: RecoveryEvent): string {
  switch (event.kind) {
    case 'died-before':
      return 'the process before this one ended without a farewell: failed, killed, crashed or without power'
    case 'dying':
      return 'main died three times in ten minutes, reduced effects'
    case 'reduced':
      return 'without GPU and motion'
    case 'mended':
      return `${event.fault} (${event.why}), ${event.remedy}${event.after > 0 ? ` in ${event.after / 1000} s` : ''}`
    case 'back-from-poster':
      return 'back from the poster'
    case 'workshop':
      return `${event.fault} (${event.why}) in the workshop, ${event.again ? 'so soon again: left as it is' : 'reload'}`
    case 'rejected':
      return `a rejection in main, gone on: ${event.reason}`
    case 'watch-failed':
      return `who watches main has failed, another one follows: ${event.reason}`
    case 'no-poster':
      return `no poster: ${event.reason}`
    case 'not-kept':
      return `${event.name} not kept: ${event.reason}`
    case 'not-dropped':
      return `${event.name} not dropped: ${event.reason}`
    case 'process-gone':
      return `a process of its own has gone: ${event.name} ${event.reason} ${event.code}`
  }
}

type Reader = (event: RecoveryEvent) => void

/** What recovery knows, told to whoever reads: those that come later are told what was before, too. */
export class RecoveryEvents {
  #told: readonly RecoveryEvent[] = []
  readonly #readers = new Set<Reader>()

  constructor(private readonly most = 200) {}

  tell(event: RecoveryEvent): void {
    this.#told = [...this.#told, event].slice(-this.most)
    for (const reader of this.#readers) reader(event)
  }

  /** Tells a reader all that was told so far, and from now on each event at once. */
  read(reader: Reader): void {
    for (const event of this.#told) reader(event)
    this.#readers.add(reader)
  }
}

/** The one stream of this process. Who fails before anything is wired must be heard, too. */
export const recovery = new RecoveryEvents()
