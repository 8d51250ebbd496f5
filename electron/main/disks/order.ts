import type { tasks } from './tasks'

export type Tasks = typeof tasks

/** A task for a disk's process. */
export interface DiskOrder {
  readonly id: number
  readonly name: keyof Tasks
  readonly given: unknown
}

/** What it says meanwhile, and at last. */
export type DiskNews =
  | { readonly id: number; readonly news: unknown }
  | { readonly id: number; readonly done: unknown }
  | { readonly id: number; readonly failed: string }
