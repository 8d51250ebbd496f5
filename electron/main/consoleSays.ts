/** What a page has said on its console, as far as anybody asks. */
export interface ConsoleSaid {
  readonly isError: boolean
  readonly message: string
}

/** From Electron 35 on levels have names, before they had numbers. */
const errors: readonly unknown[] = ['error', 3]

/**
 * Reads what a `console-message` listener was given: Electron 35 and later put it on the event, earlier ones hand level and message
 * over after it. A listener takes `...given`: one that names more than the event is warned by Electron 35. Pure.
 */
export function consoleSaid(given: readonly unknown[]): ConsoleSaid {
  const [event, level, message] = given
  const fields: object = typeof event === 'object' && event !== null && 'message' in event ? event : { level, message }
  const text: unknown = Reflect.get(fields, 'message')
  return { isError: errors.includes(Reflect.get(fields, 'level')), message: typeof text === 'string' ? text : '' }
}
