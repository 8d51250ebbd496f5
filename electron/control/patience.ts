/** How long is waited, ms. */
export interface Patience {
  /** For a port that could not be had. */
  readonly again: number
  /** For whoever has a connection and has said nothing that was understood. */
  readonly unproven: number
  /** For the rest of a line, or of a question over HTTP. */
  readonly rest: number
  /** For the next line of whoever was understood. */
  readonly proven: number
}

export const usualPatience: Patience = { again: 5000, unproven: 10_000, rest: 5000, proven: 30 * 60_000 }
