import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'

/** Bundles what a process that is to be killed runs (its `killedRun`) into a folder outside the project; its file. */
export async function bundleKilled(entry: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: entry,
      outDir: folder,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'killed.mjs', codeSplitting: false } },
    },
    // The bundle lies outside the project, where no library would be found.
    ssr: { noExternal: true },
  })
  return join(folder, 'killed.mjs')
}

export interface Ended {
  readonly killed: boolean
  /** Writes there were, or the one it died at. */
  readonly steps: number
}

/** Runs it in a process of its own that dies at a step, before it or half-way; 0: at none. */
export async function runAndDie(library: string, order: object, at: number, half: boolean): Promise<Ended> {
  const killed = join(import.meta.dirname, 'killed.mjs')
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...[killed, library, JSON.stringify({ ...order, at, half })],
    ])
    return { killed: false, steps: (JSON.parse(stdout) as { steps: number }).steps }
  } catch (cause) {
    if ((cause as { signal?: string }).signal !== 'SIGKILL') throw cause
    return { killed: true, steps: at }
  }
}

/** Every step to die at; each also half-way where that is asked. */
export const deathsOf = (steps: number, halves: boolean): (readonly [at: number, half: boolean])[] =>
  Array.from({ length: steps }, (_, i) => i + 1).flatMap((at) => [
    [at, false] as const,
    ...(halves ? [[at, true] as const] : []),
  ])
