import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { atomicWrite, atomicWriteNow, move } from '../../electron/packs/disk'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'disk 盘 '))
})
afterEach(async () => rm(folder, { recursive: true, force: true }))

const writers = [
  ['later', atomicWrite],
  ['now', async (path: string, data: string, how?: { mode: number }) => atomicWriteNow(path, data, how)],
] as const

describe.each(writers)('a file that is written whole, %s', (_name, write) => {
  it('takes the place of the old one and leaves nothing beside it', async () => {
    const file = join(folder, '设置.json')
    await write(file, 'old')
    await write(file, 'new')
    expect(await readFile(file, 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['设置.json'])
  })

  it('writes over what a power cut left half written', async () => {
    const file = join(folder, 'settings.json')
    await writeFile(`${file}.tmp`, 'half of something much longer than what comes now')
    await write(file, 'whole')
    expect(await readFile(file, 'utf8')).toBe('whole')
  })

  it('keeps the old one and no draft where the new one cannot take its place', async () => {
    const file = join(folder, 'a-folder')
    await write(join(folder, 'kept'), 'kept')
    await mkdir(join(file, 'with-something'), { recursive: true })
    await expect(write(file, 'new')).rejects.toThrow()
    expect((await readdir(folder)).sort()).toEqual(['a-folder', 'kept'])
  })

  it.skipIf(process.platform === 'win32')('gives the new file the mode it was told', async () => {
    const file = join(folder, 'pin.json')
    await write(file, 'secret', { mode: 0o600 })
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })
})

/** Somebody who has a file open without sharing it, as a virus scanner has; lets go when told to. Waits until it is held. */
async function hold(file: string): Promise<ChildProcess> {
  const child = spawn('cmd.exe', ['/d', '/c', `pause > "${file}"`], { windowsVerbatimArguments: true, stdio: 'pipe' })
  await expect.poll(async () => (await stat(file).catch(() => undefined))?.size ?? 0).not.toBe(0)
  return child
}

describe.runIf(process.platform === 'win32')('on Windows, what somebody has open', () => {
  it('is replaced as soon as they let go', async () => {
    const file = join(folder, 'settings.json')
    const holder = await hold(file)
    const writing = atomicWrite(file, 'new')
    holder.stdin?.end('\r\n')
    await writing
    expect(await readFile(file, 'utf8')).toBe('new')
  })

  it('keeps its folder where it is until then', async () => {
    await mkdir(join(folder, 'staged'))
    const holder = await hold(join(folder, 'staged', 'film.mp4'))
    const moving = move(join(folder, 'staged'), join(folder, 'version'))
    holder.stdin?.end('\r\n')
    await moving
    expect(await readdir(join(folder, 'version'))).toEqual(['film.mp4'])
    if (holder.exitCode === null) await once(holder, 'exit')
  })
})
