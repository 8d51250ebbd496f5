import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lookOnce, type DropOrder } from '../../../electron/main/installs/drop'
import { isWhole, listDrop } from '../../../electron/main/installs/lying'
import { Seen } from '../../../electron/main/installs/seen'
import { ownFolder } from '../../packs/seal/sealed'
import { cutOff, packFile } from '../../packs/store/stored'

let folder = ''
let asked: string[] = []
type Answer = Awaited<ReturnType<DropOrder['install']>>
let answers: Answer[] = []
let circumstances = ''
beforeEach(() => {
  folder = ownFolder()
  mkdirSync(join(folder, 'inbox'))
  mkdirSync(join(folder, 'share'))
  ;[asked, answers, circumstances] = [[], [], '1.0.0 anna']
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const order = (name: 'inbox' | 'share'): DropOrder => ({
  folder: join(folder, name),
  disk: { listDrop, isWhole },
  results: join(folder, 'inbox'),
  seen: new Seen(join(folder, 'seen.json'), () => undefined),
  circumstances: () => Promise.resolve(circumstances),
  log: () => undefined,
  install: (file) => {
    asked.push(file)
    return Promise.resolve(answers.shift() ?? { ok: true, value: null })
  },
})

/** As the clock of the watch looks, from a start of the program on. */
async function look(name: 'inbox' | 'share', times: number): Promise<void> {
  let known: Awaited<ReturnType<typeof lookOnce>> = new Map()
  const watched = order(name)
  for (let i = 0; i < times; i += 1) known = await lookOnce(watched, known)
}
const refused = (error: Extract<Answer, { ok: false }>['error']): Answer => ({ ok: false, error })
const toldIn = (kind: string): string => readFileSync(join(folder, 'inbox', kind, 'report.briefpack.txt'), 'utf8')

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

  it('tries again at the next look while another one is installed', async () => {
    copyFileSync(await packFile(folder, '1.0.0'), join(folder, 'inbox/report.briefpack'))
    answers = [refused({ why: 'busy' })]
    await look('inbox', 3)
    expect(asked).toHaveLength(2)
  })

  it('leaves a file waiting there that the machine could not take, says so, and takes the word back once it could', async () => {
    copyFileSync(await packFile(folder, '1.0.0'), join(folder, 'inbox/report.briefpack'))
    answers = [refused({ why: 'no-room', freeMegabytes: 1, wantedMegabytes: 2 })]
    await look('inbox', 2)
    expect(toldIn('waiting')).toMatch(/磁盘空间不够[^]*no room[^]*自动再试[^]*tried again by itself/)
    await look('inbox', 2)
    expect(asked).toHaveLength(2)
    expect(readdirSync(join(folder, 'inbox/waiting'))).toEqual([])
    expect(toldIn('done')).toContain('已安装')
  })

  it('says that nothing was installed where there is nothing more to say', async () => {
    copyFileSync(await packFile(folder, '1.0.0'), join(folder, 'inbox/report.briefpack'))
    answers = [refused({ why: 'faulty', faults: [] })]
    await look('inbox', 2)
    expect(toldIn('refused')).not.toContain('已安装')
  })

  it('installs once, and goes on with the next file, where nothing can be put aside or written down', async () => {
    for (const name of ['a', 'b'])
      copyFileSync(await packFile(folder, '1.0.0'), join(folder, `inbox/${name}.briefpack`))
    for (const name of ['done', 'refused', 'waiting']) writeFileSync(join(folder, 'inbox', name), 'no folder')
    mkdirSync(join(folder, 'seen.json'))
    await look('inbox', 10)
    expect(asked.map((file) => basename(file))).toEqual(['a.briefpack', 'b.briefpack'])
  })

  it('takes a name in capitals, as a stick does', async () => {
    const file = join(folder, 'inbox/REPORT.BRIEFPACK')
    copyFileSync(await packFile(folder, '1.0.0'), file)
    await look('inbox', 2)
    expect(asked).toEqual([file])
  })

  it('names a pack under another name, once it has lain there for a while', async () => {
    const file = join(folder, 'inbox/report.briefpack.zip')
    copyFileSync(await packFile(folder, '1.0.0'), file)
    await look('inbox', 30)
    expect(existsSync(join(folder, 'inbox/waiting'))).toBe(false)
    await look('inbox', 31)
    expect(asked).toEqual([])
    const said = readFileSync(join(folder, 'inbox/waiting/report.briefpack.zip.txt'), 'utf8')
    expect(said).toMatch(/改名为 report\.briefpack [^]*Renamed report\.briefpack /)
  })

  it('takes that word back once the file has its name', async () => {
    const file = join(folder, 'inbox/report.briefpack.zip')
    copyFileSync(await packFile(folder, '1.0.0'), file)
    let known: Awaited<ReturnType<typeof lookOnce>> = new Map()
    for (let i = 0; i < 31; i += 1) known = await lookOnce(order('inbox'), known)
    expect(readdirSync(join(folder, 'inbox/waiting'))).toHaveLength(1)
    renameSync(file, join(folder, 'inbox/report.briefpack'))
    for (let i = 0; i < 2; i += 1) known = await lookOnce(order('inbox'), known)
    expect(asked).toEqual([join(folder, 'inbox/report.briefpack')])
    expect(readdirSync(join(folder, 'inbox/waiting'))).toEqual([])
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

  const offer = async (): Promise<void> =>
    copyFileSync(await packFile(folder, '1.0.0'), join(folder, 'share/report.briefpack'))

  it.each([
    refused({ why: 'no-room', freeMegabytes: 1, wantedMegabytes: 2 }),
    refused({ why: 'disk', reason: 'EROFS' }),
    refused({ why: 'source-gone', reason: 'EIO' }),
    refused({ why: 'failed', reason: 'out of windows' }),
  ])('is looked at again, ever more rarely and for ever, where the machine could not take it: %j', async (no) => {
    await offer()
    answers = Array.from({ length: 9 }, () => no)
    await look('share', 1 + 30)
    expect(asked).toHaveLength(1)
    await look('share', 1 + 1 + 30 + 60 + 120)
    expect(asked).toHaveLength(1 + 4)
    answers = Array.from({ length: 4 }, () => no)
    await look('share', 3 * 3600)
    // 1, 31, 91, 211 and then it is taken.
    expect(asked).toHaveLength(5 + 5)
    await look('share', 3)
    expect(asked).toHaveLength(5 + 5)
  })

  it('is not looked at again where the reason lies in the pack, also after a restart', async () => {
    await offer()
    answers = [refused({ why: 'older', offered: 'a', installed: 'b' })]
    await look('share', 100)
    await look('share', 100)
    circumstances = '1.1.0 anna bo'
    await look('share', 100)
    expect(asked).toHaveLength(1)
    expect(toldIn('refused')).not.toContain('自动再试')
  })

  it('has another turn with another key or another version of the program where that may mend it', async () => {
    await offer()
    answers = [refused({ why: 'untrusted', standing: { state: 'unknown-key', ids: ['bo'] } })]
    await look('share', 100)
    expect(asked).toHaveLength(1)
    circumstances = '1.0.0 anna bo'
    await look('share', 100)
    expect(asked).toHaveLength(2)
  })

  it('is tried three times where the trial was late or its page was ended by the system, and no more', async () => {
    await offer()
    const late = { why: 'unpainted', where: 'map/1', detail: '' } as const
    answers = Array.from({ length: 9 }, () => refused({ ...late, cause: 'late' }))
    await look('share', 3600)
    expect(asked).toHaveLength(3)
    expect(existsSync(join(folder, 'inbox/waiting/report.briefpack.txt'))).toBe(false)
  })

  it('may not be there at all', async () => {
    rmSync(join(folder, 'share'), { recursive: true })
    await look('share', 2)
    expect(asked).toEqual([])
  })
})
