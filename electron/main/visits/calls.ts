import type { VisitCalls } from '../../core/contracts/visits'
import { nameOf } from '../../core/reading'
import { err, ok, type Result } from '../../core/result'
import { visitStats } from '../../core/visitStats'
import type { VisitRecorder } from '../../core/visits'
import { diskAt } from '../disks/disk'
import { inTime } from '../inTime'
import type { Handlers } from '../ipc'
import { listSticks } from '../sticks'
import { staffOnly, type StaffSession } from '../staff/session'
import type { Opened } from '../tour/open'
import { questionOf, type GuessStore } from './guesses'
import { daysUntil, type VisitStore } from './store'

export interface VisitTools {
  readonly opening: Promise<Opened>
  readonly session: StaffSession
  readonly recorder: VisitRecorder
  readonly store: VisitStore
  /** Undefined where no guesses are kept. */
  readonly guesses: GuessStore | undefined
  /** Folder of the program's logs. */
  readonly logs: string
}

/** A stick that takes longer hangs. */
const writeMs = 120_000

/** What may be asked about visits. */
export function visitCalls(tools: VisitTools): Pick<Handlers, keyof VisitCalls> {
  const { opening, session, recorder, store, guesses } = tools
  return {
    'kiosk:note-tap': async (ref) => {
      const { report } = (await opening).playing
      if (!report || nameOf(report, '', ref) === undefined) return err('no such fact')
      recorder.tap(ref)
      return ok(null)
    },
    'kiosk:note-guess': async (scene, step, answer) => {
      const { report } = (await opening).playing
      const question = report && questionOf(report, scene, step)
      if (!question) return err('no such question')
      const key = { pack: report.manifest.id, place: `${scene}/${step}` }
      return ok((await guesses?.add(key, question, answer)) ?? [])
    },
    ...staffOnly(session, {
      'kiosk:get-visits': async (count: number) => {
        const days = daysUntil(new Date(), count)
        const scenes = (await opening).playing.report?.tour.scenes.map(({ id }) => id) ?? []
        const misdated = await store.countMisdated(new Date())
        return ok({ ...visitStats(await store.read(days), days, scenes), misdated })
      },
      'kiosk:export-kept': async (what: 'csv' | 'xlsx' | 'logs', stick: string) => {
        const found = (await listSticks()).find(({ path }) => path === stick)
        if (!found?.answers) return err('ENODEV')
        const visits = what === 'logs' ? [] : await store.readAll()
        const order = { what, stick, logs: tools.logs, visits, now: new Date() }
        return inTime(diskAt(stick).ask('exportKept', order), err('ETIMEDOUT'), writeMs)
      },
    }),
  }
}

const nobody = (): Result<never, string> => err('the workshop has no visits')

/** Where there is no stage there are no visits. */
export const noVisitCalls: Pick<Handlers, keyof VisitCalls> = {
  'kiosk:note-tap': () => ok(null),
  'kiosk:note-guess': () => ok([]),
  'kiosk:get-visits': nobody,
  'kiosk:export-kept': nobody,
}
