import type { View } from './camera'
import type { Inks } from './engrave'
import type { Sheet } from './sheet'

/** One picture to be drawn: a stage of `w` × `h` u at `px` device pixels per u. */
export interface DrawJob {
  readonly kind: 'draw'
  readonly id: number
  readonly view: View
  readonly inks: Inks
  readonly w: number
  readonly h: number
  readonly px: number
}

export type EngraverMessage = DrawJob | { readonly kind: 'sheet'; readonly sheet: Sheet }

/** Draws pictures of a sheet in a worker. */
export interface Engraver {
  /** The picture, or undefined when the engraver was closed first. */
  readonly draw: (job: Omit<DrawJob, 'kind' | 'id'>) => Promise<ImageBitmap | undefined>
  readonly close: () => void
}

interface Drawn {
  readonly id: number
  readonly bitmap: ImageBitmap
}

/** Starts a worker for one sheet; close it with the component that shows it. */
export function createEngraver(sheet: Sheet): Engraver {
  const worker = new Worker(new URL('./engraverWorker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (bitmap: ImageBitmap | undefined) => void>()
  let id = 0
  let closed = false
  const giveUp = (): void => {
    for (const done of waiting.values()) done(undefined)
    waiting.clear()
  }
  worker.onmessage = ({ data }: MessageEvent<Drawn>) => {
    waiting.get(data.id)?.(data.bitmap)
    waiting.delete(data.id)
  }
  worker.onerror = giveUp
  const say = (message: EngraverMessage): void => worker.postMessage(message)
  say({ kind: 'sheet', sheet })
  return {
    draw: (job) =>
      new Promise((resolve) => {
        // A closed worker answers nothing: who still waits for a picture would wait for ever.
        if (closed) return resolve(undefined)
        id += 1
        waiting.set(id, resolve)
        say({ ...job, kind: 'draw', id })
      }),
    close: () => {
      closed = true
      worker.terminate()
      giveUp()
    },
  }
}
