import type { GroundOrder, OutlineFile, WorldRings } from '../../core/contracts/ground'
import { ok, type Result } from '../../core/result'
import {
  groundOf,
  groundParts,
  lookAtOutlines,
  worldRings,
  type GroundParts,
  type GroundRefusal,
} from '../../packs/ground'

/** What is asked about the ground of a map. */
export type GroundTask =
  | { readonly verb: 'world' }
  | { readonly verb: 'look'; readonly text: string }
  | { readonly verb: 'make'; readonly order: GroundOrder; readonly locales: readonly string[] }

interface Answers {
  readonly world: WorldRings
  readonly look: Result<OutlineFile, GroundRefusal>
  readonly make: Result<GroundParts, GroundRefusal>
}

/** What comes of a task. */
export type GroundAnswer<T extends GroundTask> = Answers[T['verb']]

/** Does it, in whatever thread. Rejects only where the program's own data cannot be read. */
export async function groundAnswer<T extends GroundTask>(task: T): Promise<GroundAnswer<T>>
export async function groundAnswer(task: GroundTask): Promise<Answers[GroundTask['verb']]> {
  if (task.verb === 'world') return worldRings()
  if (task.verb === 'look') return lookAtOutlines(task.text)
  const made = await groundOf(task.order)
  return made.ok ? ok(groundParts(made.value, task.order, task.locales)) : made
}
