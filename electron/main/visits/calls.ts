import type { VisitCalls } from '../../core/contracts/visits'
import { nameOf } from '../../core/reading'
import { err, ok, type Result } from '../../core/result'
import { visitStats } from '../../core/visitStats'
import type { VisitRecorder } from '../../core/visits'
import { inTime } from '../inTime'
import type { Handlers } from '../ipc'
import { listSticks } from '../sticks'
import { staffOnly, type StaffSession } from '../staff/session'
import type { Opened } from '../tour/open'
import { exportKept } from './export'
import { daysUntil, type VisitStore } from './store'

export interface VisitTools {
  readonly opening: Promise<Opened>
  readonly session: StaffSession
  readonly recorder: VisitRecorder
  readonly store: VisitStore
  /** Folder of the program's logs. */
  readonly logs: string
}

/** A stick that takes longer hangs. */
const writeMs = 120_000

/** What may be asked about visits. */
export function visitCalls(tools: VisitTools): Pick<Handlers, keyof VisitCalls> {
  const { opening, session, recorder, store } = tools
  return {
    'kiosk:note-tap': async (ref) => {
      const { report } = (await opening).playing
      if (!report || nameOf(report, '', ref) === undefined) return err('no such fact')
      recorder.tap(ref)
      return ok(null)
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
        const kept = { logs: tools.logs, visits: () => store.readAll() }
        return inTime(exportKept(what, found.path, kept, new Date()), err('ETIMEDOUT'), writeMs)
      },
    }),
  }
}

const nobody = (): Result<never, string> => err('the workshop has no visits')

/** Where there is no stage there are no visits. */
export const noVisitCalls: Pick<Handlers, keyof VisitCalls> = {
  'kiosk:note-tap': () => ok(null),
  'kiosk:get-visits': nobody,
  'kiosk:export-kept': nobody,
}
