import type { WorkshopState } from '../../core/contracts/workshop'
import type { Judged } from '../../../src/judge'
import type { Playing } from '../packs'
import type { GroundAnswer, GroundTask } from './groundTask'
import type { JudgeAnswer } from '../workers/pictureJudge'
import type { runWorkbook } from '../workers/workbookRun'

/** What the workshop needs of the app; each is asked at most once at a time. */
export interface WorkshopTools {
  /** File the project is kept in. */
  readonly file: string
  /** Folder of the pack that came with the program. */
  readonly bundled: string
  /** A reading that can be played has come. */
  readonly play: (read: Playing) => void
  readonly openPreview: () => void
  /** Writes the sheet of what `proofInput` answers; the promise given is done when the page has drawn it. */
  readonly print: (hash: string, file: string, drawn: Promise<void>) => Promise<void>
  readonly runWorkbook: typeof runWorkbook
  /** The pack in a folder, told in words where it cannot be played. */
  readonly readPlaying: (folder: string) => Promise<Playing>
  /** Looks at every picture of a report, wherever it may be shown, until nobody wants to know any more. */
  readonly judge: (judged: Judged, ended: AbortSignal) => Promise<JudgeAnswer>
  /** Does a task about the ground of a map. */
  readonly ground: <T extends GroundTask>(task: T) => Promise<GroundAnswer<T>>
  readonly tell: (state: WorkshopState) => void
}
