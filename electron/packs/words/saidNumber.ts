/** A number that a text states by itself, in digits or in words. */
export interface SaidNumber {
  readonly said: string
  readonly value: number
}
