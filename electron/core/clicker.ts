/** What a clicker's button may be taught to do, on stage and console alike. */
export const clickerActs = [
  ...(['next', 'previous', 'first', 'last'] as const),
  ...(['black', 'white', 'freeze', 'pause', 'language'] as const),
] as const
export type ClickerAct = (typeof clickerActs)[number]

/** What a guide has taught the buttons of clickers, by the name the system has for each (`F6`, `AudioVolumeUp`, `Mouse3`). */
export type Clicker = Readonly<Record<string, ClickerAct>>

export const noClicker: Clicker = {}

/** More buttons no clicker has, and longer names no key. */
export const clickerLimits = { buttons: 24, name: 40 } as const

/** Keys that the system, the window or typing needs whole. */
const kept = new Set([
  ...['', 'Escape', 'Tab', 'F5', 'F11', 'Unidentified', 'Process', 'Dead', 'Compose'],
  ...['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'Fn', 'CapsLock', 'NumLock', 'ScrollLock', 'ContextMenu'],
])

/** Whether a button may be taught; numbers of scenes stay numbers. Pure. */
export const isTeachable = (name: string): boolean =>
  !kept.has(name) && !/^\d$/.test(name) && name.length <= clickerLimits.name && name !== '__proto__'

/** One more button that is taught; a button has one meaning, and beyond the limit nothing is learned. Pure. */
export function taught(clicker: Clicker, name: string, act: ClickerAct): Clicker {
  if (!isTeachable(name)) return clicker
  const next = { ...clicker, [name]: act }
  return Object.keys(next).length > clickerLimits.buttons ? clicker : next
}

/** One button less. Pure. */
export const forgotten = (clicker: Clicker, name: string): Clicker =>
  Object.fromEntries(Object.entries(clicker).filter(([one]) => one !== name))

/** What a button has been taught; undefined: nothing. Pure. */
export const taughtTo = (clicker: Clicker, name: string): ClickerAct | undefined =>
  Object.hasOwn(clicker, name) ? clicker[name] : undefined
