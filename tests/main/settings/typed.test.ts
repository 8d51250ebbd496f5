import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { noControl } from '../../../electron/core/control'
import { noSettings } from '../../../electron/core/settings'
import { tellSettingsNote, type SettingsNote } from '../../../electron/core/settingsNotes'
import { isFolder, watchOfDropFolder } from '../../../electron/main/settings/dropFolder'
import { SettingsFiles } from '../../../electron/main/settings/settings'

const cases = 'tests/fixtures/settings'
let folder = ''
const file = (name = 'settings.json'): string => join(folder, name)
const open = (): Promise<SettingsFiles> => SettingsFiles.open(folder, () => undefined)
const whereOf = (note: SettingsNote | undefined): string => (note && 'fault' in note ? note.fault.at : '')
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefing-kiosk-typed-'))
  copyFileSync(join(cases, 'last-good.json'), file('settings.last-good.json'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('settings typed in an editor', () => {
  it.each(['bom.json', 'utf16.json'])('are read as they were saved: %s', async (name) => {
    copyFileSync(join(cases, name), file())
    const files = await open()
    expect(files.current).toMatchObject({ dropFolder: '/srv/packs', idle: { touchSeconds: 90 }, keepVisitsDays: 30 })
    expect(await files.notes()).toEqual([])
  })

  it('may be UTF-16 without a mark, or what Chinese Windows calls ANSI', async () => {
    writeFileSync(file(), Buffer.from('{"keepVisitsDays": 30}', 'utf16le'))
    expect((await open()).current.keepVisitsDays).toBe(30)
    writeFileSync(
      file(),
      Buffer.concat([Buffer.from('{"dropFolder":"/'), Buffer.from([0xb1, 0xa8]), Buffer.from('"}')]),
    )
    expect((await open()).current.dropFolder).toBe('/报')
  })

  it.each([
    ['windows-path.json', '2:20'],
    ['unc-single-backslashes.json', '2:26'],
    ['comma-at-end.json', '2:29'],
    ['chinese-quotes.json', '2:3'],
  ])('that are no JSON are told by file, line and what to do: %s', async (name, at) => {
    copyFileSync(join(cases, name), file())
    const files = await open()
    expect(files.current.idle.touchSeconds).toBe(60)
    const [note] = await files.notes()
    expect(whereOf(note)).toBe(at)
    if (!note) throw new Error('nothing told')
    expect(tellSettingsNote(note, 'zh-CN')).toMatch(/^settings\.json第\d行.*重启程序/)
    expect(tellSettingsNote(note, 'en')).toMatch(/^settings\.json, line \d, column \d+: .*restart the program/)
  })

  it.each<[string, string, string]>([
    ['a comment', '{\n  // 夜间\n  "volume": 0.3\n}', '2:3'],
    ['single quotes', "{'volume': 0.3}", '1:2'],
    ['a colon of a Chinese keyboard', '{"volume"：0.3}', '1:10'],
    ['a comma of a Chinese keyboard', '{"volume":0.3，"span":null}', '1:14'],
    ['no bracket at the end', '{"volume":0.3', '1:14'],
    ['nothing', '', '1:1'],
    ['noughts, as a power cut leaves them', '\0'.repeat(300), '1:1'],
  ])('that hold %s are told at their place', async (_what, text, at) => {
    writeFileSync(file(), text)
    const files = await open()
    expect(files.current.idle.touchSeconds).toBe(60)
    expect((await files.notes()).map(whereOf)).toEqual([at])
  })

  it.each(['D:\\new\\reports', 'D:\\temp', '\\\\server\\fresh'])(
    'that hold a path whose strokes JSON took for something else, %s, are told so',
    async (path) => {
      writeFileSync(file(), `{"dropFolder":"${path}","volume":0.3}`)
      const files = await open()
      expect(files.current).toMatchObject({ dropFolder: null, volume: 0.3 })
      const [note] = await files.notes()
      expect(note && tellSettingsNote(note, 'en')).toContain('write \\\\ or / for')
    },
  )

  it.each(['settings.json.txt', 'Settings.json.TXT', 'settings.json.json'])(
    'under the name %s are told of, and not read',
    async (name) => {
      writeFileSync(file(name), '{"volume": 0.3}')
      const files = await open()
      expect(files.current.volume).toBe(noSettings.volume)
      expect(await files.notes()).toEqual([{ kind: 'misnamed', file: 'settings.json', name }])
    },
  )

  it.each([
    ['25:00', 'to'],
    ['9:00', 'to'],
    ['17：00', 'to'],
    ['18:00', ''],
  ])('with an hour that is none, %s, lose the hours alone', async (to, where) => {
    const week = [null, null, null, null, null, null, { from: '18:00', to }]
    writeFileSync(file(), JSON.stringify({ hours: { week, days: [] }, volume: 0.3 }))
    const files = await open()
    expect(files.current).toMatchObject({ volume: 0.3 })
    expect((await files.notes()).map(whereOf)).toEqual([`hours.week[6]${where && `.${where}`}`])
  })

  it('may have hours past midnight', async () => {
    copyFileSync(join(cases, 'settings-past-midnight.json'), file())
    const files = await open()
    expect(files.current.hours?.week[0]).toEqual({ from: '18:00', to: '01:00' })
    expect(await files.notes()).toEqual([])
  })

  it('lose no other setting to one that is wrong', async () => {
    const greeting = { lines: { en: 'x' }, from: '2027-01-02T09:00', until: '2027-01-02T10:00' }
    const typed = {
      ...{ volume: 7, dropFolder: '/srv', keepVisitDays: 3, welcome: [{ ...greeting, until: 'noon' }, greeting] },
      ...{ idle: { touchSeconds: '90', warningSeconds: 30 }, hours: { week: [1], days: [] } },
    }
    writeFileSync(file(), JSON.stringify(typed))
    const files = await open()
    const idle = { touchSeconds: 60, warningSeconds: 30 }
    expect(files.current).toEqual({ ...noSettings, dropFolder: '/srv', welcome: [greeting], idle })
    const told = (await files.notes()).map(whereOf)
    expect(told).toEqual(
      expect.arrayContaining(['volume', 'keepVisitDays', 'welcome[0].until', 'idle.touchSeconds', 'hours.week[0]']),
    )
  })

  it('are kept beside when they are replaced, each under a name of its own, and staff hear of it', async () => {
    const typed = readFileSync(join(cases, 'comma-at-end.json'))
    writeFileSync(file(), typed)
    const files = await open()
    await files.save(noSettings)
    expect(readFileSync(file('settings.by-hand.json'))).toEqual(typed)
    expect(await files.notes()).toEqual([{ kind: 'aside', file: 'settings.json', kept: 'settings.by-hand.json' }])
    writeFileSync(file(), '{"volume": 0.1}')
    await files.save(noSettings)
    expect(readFileSync(file('settings.by-hand-2.json'), 'utf8')).toBe('{"volume": 0.1}')
    await files.save(noSettings)
    expect(readdirSync(folder).filter((name) => name.includes('by-hand'))).toHaveLength(2)
  })

  it('are told of when they change while the program runs', async () => {
    const files = await open()
    expect(await files.notes()).toEqual([])
    writeFileSync(file(), '{"volume": 0.1}')
    expect(await files.notes()).toEqual([{ kind: 'changed', file: 'settings.json' }])
  })

  it('are the last good ones from the first start on that could use them', async () => {
    writeFileSync(file(), '{"volume": 0.1}')
    await open()
    writeFileSync(file(), '{')
    expect((await open()).current.volume).toBe(0.1)
  })

  it('name a drop folder that is not there', async () => {
    const lookAtDropFolder = watchOfDropFolder(isFolder)
    expect(await lookAtDropFolder(null)).toEqual([])
    expect(await lookAtDropFolder(folder)).toEqual([])
    expect(await lookAtDropFolder(file('none'))).toEqual([{ kind: 'no-folder', folder: file('none') }])
  })

  it('leave the hall’s control shut where any of it is not understood, and say what', async () => {
    const whole = { on: true, address: '192.168.1.5', token: 'a-word-of-the-hall', allow: ['192.168.1.0/24'] }
    writeFileSync(
      file('settings.last-good.json'),
      JSON.stringify({ ...noSettings, control: { ...noControl, ...whole } }),
    )
    for (const [wrong, at] of [
      [{ token: 'kurz' }, 'control.token'],
      [{ token: null }, 'control.token'],
      [{ allow: ['192.168.1.0/24', '*'] }, 'control.allow[1]'],
      [{ address: 'eth0' }, 'control.address'],
      [{ port: 9000 }, 'control.port'],
    ] as const) {
      writeFileSync(file(), JSON.stringify({ volume: 0.3, control: { ...whole, ...wrong } }))
      const files = await open()
      expect(files.current).toMatchObject({ volume: 0.3, control: noControl })
      expect((await files.notes()).map(whereOf)).toEqual([at])
    }
    writeFileSync(file(), JSON.stringify({ control: whole }))
    expect((await open()).current.control).toEqual({ ...noControl, ...whole })
  })
})
