/** Words to be read while they are said; seconds from the step's own beginning. */
export interface Cue {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** What is said at a step in one language, proved by the loader; files are the pack's. */
export interface Spoken {
  readonly audio?: string
  readonly sign?: string
  readonly cues: readonly Cue[]
  /** How long it lasts: the longer of voice and film. */
  readonly seconds: number
}

/** By `scene/step`, then by locale. */
export type Narration = Readonly<Record<string, Readonly<Record<string, Spoken>>>>

/** What is read at a moment, seconds. Pure. */
export const captionAt = (cues: readonly Cue[], seconds: number): string =>
  cues
    .filter(({ from, to }) => from <= seconds && seconds < to)
    .map(({ text }) => text)
    .join('\n')
