import type { Geography } from '../core/report'
import type { Photos } from './photos'
import type { Theme } from './theme'

/** How a tour is to be put on paper. */
export interface Sheet {
  readonly theme: Theme
  /** The stage it is composed for, pixels; only its shape matters. */
  readonly size: { readonly width: number; readonly height: number }
  /** A route of the pack; every step where there is none. */
  readonly route?: string | undefined
  /** Where the stage's fonts lie, in a program that has not the packages it is built from. */
  readonly fonts?: string | undefined
  /** The pack's map, for the pages that show it. */
  readonly geography?: Geography | undefined
  /** The pack's pictures, for the steps that show one. */
  readonly photos?: Photos | undefined
}
