import { workshopCallNames } from '../../core/contracts/workshop'
import type { Calls } from '../../core/contract'
import { err, ok, type Result } from '../../core/result'
import { callSchemas } from '../callSchemas'
import { mayCall, type Frame } from './sender'

const isOfWorkshop = (name: string): boolean => workshopCallNames.some((own) => own === name)

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
  if (!mayCall(frame, isOfWorkshop(name))) return err(`unknown sender ${frame?.url.slice(0, longestWords) ?? '(gone)'}`)
  const read = callSchemas[name].safeParse(args)
  if (read.success) return ok(read.data)
  const [issue] = read.error.issues
  return err(`wrong arguments: ${issue?.path.join('.') || '-'}: ${issue?.message ?? '-'}`.slice(0, longestWords))
}
