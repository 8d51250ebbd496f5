/** A volume that somebody has plugged in. */
export interface Stick {
  /** Folder it is mounted at, or its drive with a backslash. */
  readonly path: string
  /** Its label where it has one, else the last part of its path; shown, never compared. */
  readonly name: string
  readonly freeBytes: number
  readonly writable: boolean
  /** Whether it answers at all: one that hangs is named, not waited for. */
  readonly answers: boolean
}
