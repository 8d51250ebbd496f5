import { spawnSync } from 'node:child_process'
import { always, shows, told, type ChaosFault } from '../fault'
import type { Machine } from '../machine'

/** As short as staff may set it, s: until the warning, and the warning. */
const idle = { touchSeconds: 20, warningSeconds: 20 }
const heldSeconds = 10

const press = ({ display }: Machine, verb: 'keydown' | 'keyup', key: string): void => {
  const { error, stderr, status } = spawnSync('xdotool', [verb, key], {
    env: { ...process.env, DISPLAY: display.display },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`xdotool: ${error?.message ?? stderr}`)
}

/** In the page: what main says of the tour. The page itself may never see that a key repeats itself. */
const shown = `({ seq, session, phase, ...rest }) => JSON.stringify({ ...rest, phase: phase === 'warning' ? 'tour' : phase })`
const listen = `(() => {
  window.heard = []
  kiosk.on('kiosk:tour-changed', (state) => heard.push((${shown})(state)))
  return kiosk.call('kiosk:get-boot').then(({ value: { tour } }) => (${shown})(tour))
})()`
/** How often what is shown changed by main's word, and what it was before. */
const changes = (before: string): string =>
  `heard.reduce(([n, was], is) => [n + Number(is !== was), is], [0, ${JSON.stringify(before)}])[0]`

/** Somebody leans on a key, or a clicker lies under a bag: it repeats itself until it is let go. */
async function hold(machine: Machine, key: string): Promise<void> {
  await machine.asStaff(
    `return (await call('kiosk:save-settings', { ...view.settings, idle: ${JSON.stringify(idle)} })).ok`,
  )
  const before = await machine.eye?.ask(listen)
  press(machine, 'keydown', key)
  // The fault's own length: the server repeats the key 25 times a second meanwhile.
  await new Promise((resolve) => setTimeout(resolve, heldSeconds * 1000))
  const seen = Number(await machine.eye?.ask(changes(String(before))))
  // Black is what shows that keys land at all.
  if (key === 'b' && seen === 0) throw new Error('the key did not land')
  if (seen > 1) throw new Error(`${seen} changes of the picture by one key`)
}

/** The key is still down; whoever is there has gone, and the clock has said so. */
async function isOver(machine: Machine): Promise<boolean> {
  return (await told(machine))?.phase === 'attract' && (await shows(machine, 'attract'))
}

export const keyFaults: readonly ChaosFault[] = ['b', 'Next', 'Escape', 'space'].map((key) => ({
  ...{ name: `key held: ${key === 'Next' ? 'PageDown' : key}`, kind: 'keys', isPossible: always, spoils: true },
  // From the last change of the picture, which is the press at the latest.
  goal: { starts: 0.5, seconds: idle.touchSeconds + idle.warningSeconds },
  says: undefined,
  spoil: (machine: Machine) => () => press(machine, 'keyup', key),
  strike: (machine: Machine) => hold(machine, key),
  recovered: isOver,
  // Black stays until it is lifted.
  mayBeBlack: key === 'b',
  limit: 75,
}))
