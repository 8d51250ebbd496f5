import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { uptime } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRuntime, runtimeFlags } from '../../build/runtime/index.mjs'
import { Machine } from '../chaos/machine'
import { root } from './harness'

const app = process.env['KIOSK_E2E_APP'] ?? root

/** Waits until something is so. */
async function until(isSo: () => Promise<boolean> | boolean, what: string): Promise<void> {
  const begun = performance.now()
  while (!(await isSo())) {
    if (performance.now() - begun > 60_000) throw new Error(`never: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

describe('a machine on which nothing helps', () => {
  let machine: Machine
  const has = (line: string): boolean => machine.said.some((said) => said.includes(line))
  const settled = async (): Promise<boolean> => (await machine.eye?.look())?.settled !== undefined
  const crash = (): void => {
    for (const pid of machine.processes('renderer')) process.kill(pid, 'SIGKILL')
  }

  beforeAll(async () => {
    machine = await Machine.on(app, join(root, 'resources'), false)
    machine.powerOn()
    await until(settled, 'a first picture')
  })
  afterAll(() => machine.powerOff())

  it('keeps its one living instance when it is started a second time', async () => {
    const first = machine.mainPid
    const args = [...runtimeFlags(), app, `--user-data-dir=${machine.userData}`, '--profile', 'kiosk']
    const second = spawn(readRuntime().executable, args, { env: machine.environment, stdio: 'ignore' })
    const [code] = (await once(second, 'exit')) as [number | null]
    expect(code).toBe(0)
    expect(machine.mainPid).toBe(first)
    expect(await settled()).toBe(true)
  })

  it('goes on without GPU and motion, then to the poster, which runs no script, and comes back from it by itself', async () => {
    // As if another page and another process had been tried just now.
    const now = { at: Date.now(), up: uptime() * 1000 }
    const tried = { fault: 'crashed', remedy: 'relaunch', seenAt: now, doneAt: now }
    writeFileSync(join(machine.userData, 'recovery.json'), JSON.stringify([tried]))
    crash()
    await until(() => has('recovery: without GPU and motion'), 'reduced effects')
    await until(settled, 'a picture in software')
    crash()
    await until(
      async () => (await machine.eye?.addresses())?.includes('kiosk://poster/index.html') ?? false,
      'a poster',
    )
    await until(() => has('recovery: back from the poster'), 'the stage again')
    await until(settled, 'a picture after the poster')
    expect(await machine.eye?.addresses()).not.toContain('kiosk://poster/index.html')
  })
})
