import { taughtTo, type Clicker, type ClickerAct } from '../../electron/core/clicker'
import { plainKey } from './keys'

/** The key that does on the stage what a taught button is to do; `freeze` and `pause` no key of the stage does. */
const keys: Readonly<Record<Exclude<ClickerAct, 'freeze' | 'pause'>, string>> = {
  ...{ next: 'PageDown', previous: 'PageUp', first: 'Home', last: 'End' },
  ...{ black: 'b', white: 'w', language: 'l' },
}

/** Buttons of a mouse that page untaught: those at its side, which browsers call back and forward. */
const sides: ReadonlyMap<string, string> = new Map([
  ['Mouse3', 'PageUp'],
  ['Mouse4', 'PageDown'],
])

/** A key as a clicker's button is known by: without capitals and without what an input method makes of it. Pure. */
export const buttonName = (key: string): string => {
  const plain = plainKey(key)
  return plain.length === 1 ? plain.toLowerCase() : plain
}

/** What a key means to a guide: the key itself, the one it was taught to be, or what only a guide does. Pure. */
export function meantKey(key: string, clicker: Clicker): string | { readonly act: 'freeze' | 'pause' } {
  const act = taughtTo(clicker, buttonName(key))
  if (act === undefined) return sides.get(key) ?? plainKey(key)
  return act === 'freeze' || act === 'pause' ? { act } : keys[act]
}
