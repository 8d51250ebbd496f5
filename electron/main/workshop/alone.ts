import { open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** By its dot none of the pack's files: somebody is writing there. */
const noteFile = '.writing'
/** A change is written in far less; who died over it holds nobody up for longer. */
const longestMs = 3000
const pauseMs = 30

const codeOf = (cause: unknown): string => (cause instanceof Error && 'code' in cause ? String(cause.code) : '')

/** Whether nobody else was writing in that folder, and now we are. */
const taken = (note: string): Promise<boolean> =>
  open(note, 'wx').then(
    (file) => file.close().then(() => true),
    // Where no note can be left nobody leaves one: what cannot be written is told by the work itself.
    (cause: unknown) => codeOf(cause) !== 'EEXIST',
  )

/**
 * Does what reads a pack's files and writes them changed, while no other workshop does, on this machine or another that works
 * on the same folder. Rejects as the work does.
 */
export async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const note = join(folder, noteFile)
  let [seen, since]: [number | undefined, number] = [undefined, performance.now()]
  while (!(await taken(note))) {
    // By its time alone, which may be another machine's: one and the same note is waited for.
    const time = (await stat(note).catch(() => undefined))?.mtimeMs
    if (time !== seen) [seen, since] = [time, performance.now()]
    else if (performance.now() - since > longestMs) await rm(note, { force: true })
    await new Promise((done) => setTimeout(done, pauseMs))
  }
  try {
    return await work()
  } finally {
    await rm(note, { force: true }).catch(() => undefined)
  }
}
