declare module 'webvtt-parser' {
  /** A piece of a cue: words, a stamp of time, or a span that holds others. */
  export interface CueNode {
    readonly type: string
    readonly value?: unknown
    readonly children?: readonly CueNode[]
  }
  export class WebVTTParser {
    /** `entities`: signs by their names, `&lt;`. */
    constructor(entities: Readonly<Record<string, string>>)
    /** Never throws for what a text holds; `line` counts from 1, times are seconds. */
    parse(
      text: string,
      mode: 'subtitles/captions/descriptions',
    ): {
      readonly cues: readonly { readonly startTime: number; readonly endTime: number; readonly tree: CueNode }[]
      readonly errors: readonly { readonly message: string; readonly line: number }[]
    }
  }
}
