import { cpSync, renameSync, rmSync } from 'node:fs'
import {
  always,
  bring,
  crash,
  kill,
  killMain,
  killRenderer,
  mainDied,
  mainSeconds,
  ownDisks,
  told,
  wholeApp,
} from '../fault'
import type { ChaosFault, Goal, Place } from '../fault'
import { fillDisk } from '../fill'
import type { Machine } from '../machine'
import { pause } from '../until'

/** As main promises: silence that counts as a hang is seen within this. */
const heartbeatSeconds = 8
const hang: Goal = { starts: 0.5, seconds: heartbeatSeconds }

const run = (machine: Machine, code: string): void => void machine.eye?.ask(code)
const heap = 'const kept = []; for (;;) kept.push(new Array(1e6).fill(kept.length + 0.5))'
const stop = (machine: Machine): void => {
  for (const pid of machine.processes('renderer')) process.kill(pid, 'SIGSTOP')
}

/** Moves the pack away; answers how to bring it back. */
function losePack({ home: { pack } }: Machine): () => void {
  renameSync(pack, `${pack}.gone`)
  return () => {
    cpSync(`${pack}.gone`, pack, { recursive: true })
    rmSync(`${pack}.gone`, { recursive: true })
  }
}

/** Another GPU process draws the page's next two frames. */
async function loseGpu(machine: Machine): Promise<void> {
  const [lost, { starts }] = [machine.processes('gpu-process'), machine]
  kill(lost)
  const frames = 'new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(() => r(true))))'
  // The third loss in ten minutes is answered by another main, that draws in software: it may have no such process.
  const isAnother = (): boolean =>
    machine.starts > starts || machine.processes('gpu-process').some((pid) => !lost.includes(pid))
  // Whether the picture comes back is asked afterwards. While no app is there, a pause lets its words in.
  const begun = performance.now()
  while (performance.now() - begun < 60_000) {
    if ((await machine.eye?.ask(frames)) === true && isAnother()) return
    await pause()
  }
}

/** A page without a picture beats and obeys like any other: the display itself must follow to another scene. */
async function goesOn(machine: Machine, place: Place): Promise<boolean> {
  const [before, at] = [machine.screen.picture(), (await told(machine))?.where]
  const where = at === 'opening/1' ? 'outlook/1' : 'opening/1'
  if (!(await bring(machine, { ...place, where }, 30_000))) return false
  return machine.screen.isPainted() && machine.screen.picture() !== before
}

async function pullCable({ display }: Machine): Promise<void> {
  display.plug(0, null)
  await new Promise((resolve) => setTimeout(resolve, 3000))
  display.plug(0, '1920x1080+0+0')
}

const crashed = /recovery: crashed/
const of = (kind: string, faults: readonly Omit<ChaosFault, 'kind'>[]): readonly ChaosFault[] =>
  faults.map((fault) => ({ kind, ...fault }))
const again = { isPossible: always, recovered: 'again' } as const

/** What ends or stops the picture's processes, as it has always been struck. */
export const pageFaults: readonly ChaosFault[] = [
  { name: 'renderer killed', goal: crash, ...again, strike: killRenderer, says: crashed },
  {
    name: 'renderer blocked',
    goal: hang,
    ...again,
    strike: (m: Machine) => run(m, 'for (;;);'),
    says: /recovery: hung/,
  },
  { name: 'renderer stopped', goal: hang, ...again, strike: stop, says: /recovery: hung/ },
  {
    name: 'heap exhausted',
    // The heap takes a while to fill before anything is wrong.
    goal: { starts: 0.5, seconds: 20 },
    ...again,
    strike: (m: Machine) => run(m, heap),
    says: /recovery: (crashed|hung|heavy)/,
  },
  {
    name: 'GPU process killed',
    // The picture is looked at and may be fetched anew; then the tour goes on to another scene.
    goal: { starts: 1, seconds: 3 },
    isPossible: (m: Machine) => m.processes('gpu-process').length > 0,
    strike: loseGpu,
    recovered: goesOn,
    // Where it is drawn in software already, Chromium ends main itself after some losses.
    says: /gpu|without a farewell/i,
  },
  { name: 'main killed', goal: wholeApp, ...again, strike: killMain, says: mainDied },
  {
    name: 'main blocked',
    goal: { ...wholeApp, seconds: mainSeconds },
    ...again,
    strike: (m: Machine) => m.blockMain(),
    says: /main has not run/,
  },
  {
    name: 'page gone to nowhere',
    goal: { starts: 0.5, seconds: 11.5 },
    ...again,
    strike: (m: Machine) => run(m, 'document.body.replaceChildren()'),
    says: /recovery: wrong-picture/,
  },
  {
    name: 'display off and on',
    // It is off for three seconds, and main waits 0.3 s for the last of a cable's events.
    goal: { starts: 0.5, seconds: 3.3 },
    isPossible: always,
    strike: pullCable,
    recovered: 'kept' as const,
    says: undefined,
  },
  ...of('pack deleted', [
    {
      name: 'pack deleted, renderer killed',
      goal: crash,
      ...again,
      spoil: losePack,
      strike: killRenderer,
      says: crashed,
    },
    { name: 'pack deleted, main killed', goal: wholeApp, ...again, spoil: losePack, strike: killMain, says: mainDied },
  ]),
  ...of('disk full', [
    {
      ...{ name: 'disk full, renderer killed', goal: crash, isPossible: ownDisks, recovered: 'again' as const },
      ...{ spoil: (m: Machine) => fillDisk(m.userData), strike: killRenderer, says: undefined },
    },
    {
      ...{ name: 'disk full, main killed', goal: wholeApp, isPossible: ownDisks, recovered: 'again' as const },
      ...{ spoil: (m: Machine) => fillDisk(m.userData), strike: killMain, says: undefined },
    },
  ]),
].map((fault) => ({ kind: fault.name, ...fault }))
