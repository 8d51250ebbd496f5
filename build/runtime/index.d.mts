export type RuntimeKind = 'official' | 'fallback'

/** The Electron this machine runs. */
export interface Runtime {
  readonly kind: RuntimeKind
  readonly electronVersion: string
  /** Absolute path of the executable. */
  readonly executable: string
  /** One line for every report of figures: `Electron 33.2.1 (fallback, for verification)`. */
  readonly label: string
}

/** A running screen nobody sees. */
export interface VirtualDisplay {
  /** Value for DISPLAY. */
  readonly display: string
  /** Resolves when all its processes are gone. */
  stop(): Promise<void>
}

/** A screen with monitors whose cables can be pulled out. */
export interface PluggableDisplay extends VirtualDisplay {
  /** Plugs a monitor, from 0, in with its size and place, `1280x800+1920+0`; null pulls it out. */
  plug(monitor: number, place: string | null): void
}

/** Absolute path of the clone: the app folder Electron is started with. */
export declare const projectRoot: string

/** What the doctor found last. Throws, naming `npm run doctor`, when nothing usable is recorded. */
export declare function readRuntime(file?: string, env?: NodeJS.ProcessEnv): Runtime

/** Throws for the fallback unless `--verification` is among the arguments: only the official binary may ship. */
export declare function assertReleaseRuntime(runtime: Runtime, argv: readonly string[]): void

/** Starts a screen of this size in pixels with a window manager in it; ready when it returns. Throws when it cannot come up. */
export declare function startVirtualDisplay(size: { width: number; height: number }): Promise<VirtualDisplay>

/** As `startVirtualDisplay`, with monitors side by side that can be plugged in and out; all are in. */
export declare function startPluggableDisplay(
  ...monitors: readonly [first: { width: number; height: number }, ...more: { width: number; height: number }[]]
): Promise<PluggableDisplay>

/** Flags for Electron itself, to stand before the app's folder: `--no-sandbox` as root, otherwise none. */
export declare function runtimeFlags(uid?: number): string[]
