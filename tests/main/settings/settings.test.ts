import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { noSettings } from '../../../electron/core/settings'
import { SettingsFiles } from '../../../electron/main/settings/settings'

const hall = { diagonalInches: 65, bottomMm: 100, distanceMm: 1500 }
const given = { ...noSettings, hall }

describe('the settings of a machine', () => {
  let folder = ''
  let said: string[] = []
  const log = (line: string): void => void said.push(line)
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'briefing-kiosk-settings-'))
    said = []
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('are none at the first start, and nothing is complained of', async () => {
    expect((await SettingsFiles.open(folder, log)).current).toEqual(noSettings)
    expect(said).toEqual([])
  })

  it('are there again at the next start, and no draft is left behind', async () => {
    const files = await SettingsFiles.open(join(folder, 'new'), log)
    expect(await files.save(given)).toEqual({ ok: true, value: given })
    expect(files.current).toEqual(given)
    expect((await SettingsFiles.open(join(folder, 'new'), log)).current).toEqual(given)
    expect(readdirSync(join(folder, 'new')).sort()).toEqual(['settings.json', 'settings.last-good.json'])
  })

  it.each(['', '{"hall": {"diag', '[]', 'null', '{"hall": {"diagonalInches": "65"}}', '{"hall": 5}'])(
    'come from the last good copy where the file is broken: %j',
    async (text) => {
      await (await SettingsFiles.open(folder, log)).save(given)
      writeFileSync(join(folder, 'settings.json'), text)
      const { current } = await SettingsFiles.open(folder, log)
      expect(current).toEqual(given)
      expect(said.length).toBeGreaterThan(0)
      expect(said[0]).toContain(join(folder, 'settings.json'))
    },
  )

  it('fall back to none where both files are broken, and name both', async () => {
    writeFileSync(join(folder, 'settings.json'), 'x')
    writeFileSync(
      join(folder, 'settings.last-good.json'),
      '{"hall":{"diagonalInches":9999,"bottomMm":0,"distanceMm":1}}',
    )
    expect((await SettingsFiles.open(folder, log)).current).toEqual(noSettings)
    expect(said).toHaveLength(3)
    expect(said[1]).toMatch(/last-good.*diagonalInches: The number 9999 is out of range.*at most 220/)
  })

  it('are used for this run even where the disk refuses them', async () => {
    writeFileSync(join(folder, 'file'), '')
    const files = await SettingsFiles.open(folder, log)
    const nowhere = await SettingsFiles.open(join(folder, 'file', 'below'), log)
    expect((await nowhere.save(given)).ok).toBe(false)
    expect(nowhere.current).toEqual(given)
    expect((await files.save(noSettings)).ok).toBe(true)
    expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toEqual(noSettings)
  })
})
