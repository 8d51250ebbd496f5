import type { Answer, Handlers } from './ipc'
import { admit } from './security/admit'
import { pageOf } from './security/sender'

/** Answers with these handlers; a call from elsewhere or with other arguments is refused loudly. */
export const answersOf =
  (handlers: Handlers): Answer =>
  (name, frame, args) => {
    const admitted = admit(name, frame, args)
    if (!admitted.ok) throw new Error(`${name} refused: ${admitted.error}`)
    const handler = handlers[name] as (...given: unknown[]) => unknown
    return handler(...admitted.value, pageOf(frame))
  }
