import { guideCallNames } from '../../core/contracts/guide'
import { workshopCallNames } from '../../core/contracts/workshop'
import { sharedCallNames, type Calls } from '../../core/contract'
import { err, ok, type Result } from '../../core/result'
import { callSchemas } from '../callSchemas'
import { pageOf, type Frame, type Page } from './sender'

const has = (names: readonly string[], name: string): boolean => names.includes(name)

/** Whether a page may make a call: workshop and console have their own, console and stage share some, the rest is the stage's and the podium's. */
export function mayAsk(asker: Page | undefined, name: keyof Calls): boolean {
  const page = asker === 'podium' ? 'stage' : asker
  if (has(workshopCallNames, name)) return page === 'workshop'
  if (has(sharedCallNames, name)) return page === 'stage' || page === 'console'
  return page === (has(guideCallNames, name) ? 'console' : 'stage')
}

/** Nobody fills the log with what they sent. */
const longestWords = 160

/**
 * Lets a call in: asked by the top frame of the right page, with arguments of the right number and shape, which are the answer.
 * The error says what is wrong without repeating what was sent. Pure.
 */
export function admit(
  name: keyof Calls,
  frame: Frame | null,
  args: readonly unknown[],
): Result<readonly unknown[], string> {
  if (!mayAsk(pageOf(frame), name)) return err(`unknown sender ${frame?.url.slice(0, longestWords) ?? '(gone)'}`)
  const read = callSchemas[name].safeParse(args)
  if (read.success) return ok(read.data)
  const [issue] = read.error.issues
  return err(`wrong arguments: ${issue?.path.join('.') || '-'}: ${issue?.message ?? '-'}`.slice(0, longestWords))
}
