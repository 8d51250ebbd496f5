import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lookOnce, type DropOrder } from '../../../electron/main/installs/drop'
import { ownFolder } from '../../packs/seal/sealed'
import { cutOff, packFile } from '../../packs/store/stored'

let folder = ''
let asked: string[] = []
let answers: Awaited<ReturnType<DropOrder['install']>>[] = []
beforeEach(() => {
  folder = ownFolder()
  mkdirSync(join(folder, 'inbox'))
  mkdirSync(join(folder, 'share'))
  ;[asked, answers] = [[], []]
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const order = (name: 'inbox' | 'share'): DropOrder => ({
  folder: join(folder, name),
  results: join(folder, 'inbox'),
  seen: join(folder, 'seen.json'),
  log: () => undefined,
  install: (file) => {
    asked.push(file)
    return Promise.resolve(answers.shift() ?? { ok: true, value: null })
  },
})

/** As the clock of the watch looks. */
async function look(name: 'inbox' | 'share', times: number): Promise<void> {
  let known: Awaited<ReturnType<typeof lookOnce>> = new Map()
  for (let i = 0; i < times; i += 1) known = await lookOnce(order(name), known)
}

describe('the machine’s own drop folder', () => {
  it('installs a file that is whole and rests, and moves it to done with a word', async () => {
    const file = join(folder, 'inbox/report.briefpack')
    copyFileSync(await packFile(folder, '1.0.0'), file)
    await look('inbox', 1)
    expect(asked).toEqual([])
    await look('inbox', 2)
    expect(asked).toEqual([file])
    expect(readdirSync(join(folder, 'inbox/done')).sort()).toEqual(['report.briefpack', 'report.briefpack.txt'])
    expect(existsSync(file)).toBe(false)
  })

  it('moves what was refused away, with the reason in both languages', async () => {
    copyFileSync(await packFile(folder, '1.0.0'), join(folder, 'inbox/report.briefpack'))
    answers = [{ ok: false, error: { why: 'older', offered: 'a 2020 1.0.0', installed: 'a 2020 1.1.0' } }]
    await look('inbox', 2)
    expect(readFileSync(join(folder, 'inbox/refused/report.briefpack.txt'), 'utf8')).toMatch(/旧[^]*older/)
  })

  it('leaves a file in peace that is still being written, and gives up on one that never becomes whole', async () => {
    cutOff(await packFile(folder, '1.0.0'), join(folder, 'inbox/half.briefpack'), 900)
    await look('inbox', 20)
    expect(asked).toEqual([])
    await look('inbox', 40)
    expect(asked).toHaveLength(1)
  })

  it('tries again later while another one is installed or the share is gone', async () => {
    copyFileSync(await packFile(folder, '1.0.0'), join(folder, 'inbox/report.briefpack'))
    answers = [
      { ok: false, error: { why: 'busy' } },
      { ok: false, error: { why: 'source-gone', reason: 'EIO' } },
    ]
    await look('inbox', 4)
    expect(asked).toHaveLength(3)
  })

  it('passes over other files and those a sync tool has not finished', async () => {
    for (const name of ['notes.txt', '.report.briefpack', 'report.briefpack.part'])
      writeFileSync(join(folder, 'inbox', name), '')
    await look('inbox', 20)
    expect(asked).toEqual([])
  })
})

describe('a share that feeds many machines', () => {
  it('is left as it is, and each file has its turn once', async () => {
    const file = join(folder, 'share/report.briefpack')
    copyFileSync(await packFile(folder, '1.0.0'), file)
    await look('share', 3)
    await look('share', 3)
    expect(asked).toEqual([file])
    expect(existsSync(file)).toBe(true)
    expect(readdirSync(join(folder, 'inbox/done'))).toEqual(['report.briefpack.txt'])
  })

  it('may not be there at all', async () => {
    rmSync(join(folder, 'share'), { recursive: true })
    await look('share', 2)
    expect(asked).toEqual([])
  })
})
