import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startVirtualDisplay } from '../../build/runtime/index.mjs'
import { writeInstaller } from '../../build/packaging/windows/nsis.mjs'
import { makeProgram, Windows } from './prefix'

/** `npm run verify:windows` brings wine and sets this: 400 MB are too much to ask of everyone who tests. */
const isWanted = process.env['KIOSK_WINE'] === '1'
const productName = 'Briefing Kiosk'
const uninstallKey = `Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\${productName}`
const edge = 'Software\\Policies\\Microsoft\\Windows\\EdgeUI'
const widgets = 'Software\\Policies\\Microsoft\\Dsh'

/** Every file with its hash. */
const treeOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  )

describe.runIf(isWanted)('the installer for Windows, under wine', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'briefing-kiosk-installer-'))
  let display: { readonly display: string; readonly stop: () => Promise<void> }
  let windows: Windows
  let installed: string
  let menu: string
  const payload = (version: string): string => join(scratch, `payload-${version}`)
  const installers: Record<string, string> = {}

  beforeAll(async () => {
    display = await startVirtualDisplay({ width: 1024, height: 768 })
    windows = new Windows(display.display)
    installed = join(windows.c, 'Program Files', productName)
    menu = join(windows.c, 'ProgramData/Microsoft/Windows/Start Menu/Programs', productName)
    makeProgram(join(scratch, 'tour.exe'), 'Sleep 60000')
    for (const version of ['1.2.0', '1.10.0']) {
      const folder = payload(version)
      mkdirSync(join(folder, 'resources/packs/报告'), { recursive: true })
      cpSync(join(scratch, 'tour.exe'), join(folder, 'briefing-kiosk.exe'))
      writeFileSync(join(folder, 'resources/app.asar'), version)
      writeFileSync(join(folder, 'resources/packs/报告/facts.json'), '{}')
      installers[version] = await writeInstaller({ folder, version, mark: '', productName })
    }
    await windows.begin()
    await windows.run('reg', 'add', `HKLM\\${edge}`, '/v', 'AllowEdgeSwipe', '/t', 'REG_DWORD', '/d', '1', '/f')
  }, 120_000)
  afterAll(async () => {
    await windows.end()
    await display.stop()
    rmSync(scratch, { recursive: true })
  }, 60_000)

  const setUp = async (version: string, ...args: string[]): Promise<number> => {
    const code = await windows.run(installers[version] ?? '', '/S', ...args)
    await windows.rest()
    return code
  }
  const remove = async (...args: string[]): Promise<void> => {
    await windows.run(join(installed, 'uninstall.exe'), '/S', ...args)
    await windows.rest()
  }
  const withoutUninstaller = (folder: string): Record<string, string> => {
    const { 'uninstall.exe': uninstaller, 'task.xml': _task, ...rest } = treeOf(folder)
    expect(uninstaller).toBeDefined()
    return rest
  }
  const ofOurs = (): readonly string[] =>
    readdirSync(join(windows.c, 'Program Files')).filter((name) => name.startsWith(productName))
  const payloadTree = (version: string): Record<string, string> => treeOf(payload(version))

  it('puts every file in its place, lets Chromium’s sandboxes read them, and can be found in the menu', async () => {
    expect(await setUp('1.2.0')).toBe(0)
    expect(withoutUninstaller(installed)).toEqual(payloadTree('1.2.0'))
    expect(windows.takeRecorded()).toEqual([
      `icacls.exe "C:\\Program Files\\${productName}" /grant *S-1-15-2-1:(OI)(CI)(RX) *S-1-15-2-2:(OI)(CI)(RX)`,
    ])
    expect(windows.key(uninstallKey)?.get('DisplayVersion')).toBe('"1.2.0"')
    const links = readdirSync(menu).map(
      (name) => readFileSync(join(menu, name), 'utf16le') + readFileSync(join(menu, name), 'latin1'),
    )
    expect(links).toHaveLength(3)
    for (const args of ['--profile kiosk', '--workshop'])
      expect(
        links.filter(
          (link) => link.includes(args) || Buffer.from(link, 'latin1').includes(Buffer.from(args, 'utf16le')),
        ),
      ).toHaveLength(1)
    expect(windows.key('Software\\Classes\\BriefingKiosk.Pack\\shell\\open\\command')?.get('@')).toContain(
      '--install \\"%1\\"',
    )
  })

  it('leaves Windows as it was unless it is a hall', () => {
    expect(windows.key(edge)?.get('AllowEdgeSwipe')).toBe('dword:00000001')
    expect(windows.key(widgets)).toBeUndefined()
  })

  it('repairs what was lost or changed', async () => {
    rmSync(join(installed, 'resources/packs'), { recursive: true })
    writeFileSync(join(installed, 'resources/app.asar'), 'changed')
    expect(await setUp('1.2.0')).toBe(0)
    expect(withoutUninstaller(installed)).toEqual(payloadTree('1.2.0'))
  })

  it('is what it was where a set-up is cut off in itself, or ended between two of its steps', async () => {
    const cut = join(scratch, 'cut.exe')
    const whole = readFileSync(installers['1.2.0'] ?? '')
    writeFileSync(cut, whole.subarray(0, Math.floor(whole.length * 0.9)))
    expect(await windows.run(cut, '/S')).not.toBe(0)
    await windows.rest()
    expect(withoutUninstaller(installed)).toEqual(payloadTree('1.2.0'))
    // What a power cut may leave: the new folder half written, the old one already aside.
    renameSync(installed, `${installed}.old`)
    mkdirSync(`${installed}.new/resources`, { recursive: true })
    writeFileSync(join(`${installed}.new`, 'resources/app.asar'), 'half')
    expect(await setUp('1.2.0')).toBe(0)
    expect(withoutUninstaller(installed)).toEqual(payloadTree('1.2.0'))
    expect(ofOurs()).toEqual([productName])
  })

  it('takes the place of an older version while the tour plays, and nothing of the old one stays', async () => {
    writeFileSync(join(installed, 'resources/old-only.bin'), '')
    const tour = windows.start(join(installed, 'briefing-kiosk.exe'))
    await once(tour, 'spawn')
    const ended = once(tour, 'exit')
    windows.takeRecorded()
    expect(await setUp('1.10.0', '/HALL')).toBe(0)
    await ended
    expect(withoutUninstaller(installed)).toEqual(payloadTree('1.10.0'))
    expect(ofOurs()).toEqual([productName])
    expect(windows.takeRecorded().join('\n')).toContain(`schtasks.exe /Create /TN "${productName}" /XML`)
    const task = readFileSync(join(installed, 'task.xml'), 'utf16le')
    expect(task).toContain(`<Command>C:\\Program Files\\${productName}\\briefing-kiosk.exe</Command>`)
    expect(task).toContain('<GroupId>S-1-5-32-545</GroupId>')
  })

  it('sets Windows up for a hall where that was asked', () => {
    expect(windows.key(edge)?.get('AllowEdgeSwipe')).toBe('dword:00000000')
    expect(windows.key(widgets)?.get('AllowNewsAndInterests')).toBe('dword:00000000')
  })

  it('does not go back to an older version by itself', async () => {
    expect(await setUp('1.2.0')).toBe(3)
    expect(windows.key(uninstallKey)?.get('DisplayVersion')).toBe('"1.10.0"')
    expect(withoutUninstaller(installed)).toEqual(payloadTree('1.10.0'))
  })

  it('is removed without a trace but for the hall’s own data, and Windows is as it was', async () => {
    const data = join(windows.c, 'users', process.env['USER'] ?? 'root', 'AppData/Roaming', productName)
    mkdirSync(join(data, 'visits'), { recursive: true })
    windows.takeRecorded()
    await remove()
    expect(existsSync(installed)).toBe(false)
    expect(existsSync(menu)).toBe(false)
    expect(windows.takeRecorded().join('\n')).toContain(`schtasks.exe /Delete /TN "${productName}" /F`)
    expect(windows.key(uninstallKey)).toBeUndefined()
    expect(windows.key('Software\\Classes\\.briefpack')).toBeUndefined()
    expect(windows.key(edge)?.get('AllowEdgeSwipe')).toBe('dword:00000001')
    expect(windows.key(widgets)).toBeUndefined()
    expect(existsSync(join(data, 'visits'))).toBe(true)
    expect(await setUp('1.2.0')).toBe(0)
    await remove('/DATA')
    expect(existsSync(data)).toBe(false)
  })

  it('goes where it is told, spaces and Chinese too, but into no folder that holds something else', async () => {
    expect(await setUp('1.2.0', '/D=C:\\展厅', '程序\\Kiosk')).toBe(0)
    expect(withoutUninstaller(join(windows.c, '展厅 程序/Kiosk'))).toEqual(payloadTree('1.2.0'))
    await windows.run(join(windows.c, '展厅 程序/Kiosk/uninstall.exe'), '/S')
    await windows.rest()
    mkdirSync(join(windows.c, 'theirs'))
    writeFileSync(join(windows.c, 'theirs/letter.txt'), 'dear')
    expect(await setUp('1.2.0', '/D=C:\\theirs')).toBe(6)
    expect(readdirSync(join(windows.c, 'theirs'))).toEqual(['letter.txt'])
  })

  it('is walked through by its buttons, one at a time, and sets up no hall that nobody ticked', async () => {
    windows.takeRecorded()
    const asking = windows.start(installers['1.2.0'] ?? '')
    const ended = once(asking, 'exit')
    await windows.press('Briefing Kiosk Setup')
    expect(await windows.run(installers['1.10.0'] ?? '', '/S')).toBe(4)
    expect(existsSync(installed)).toBe(false)
    while (asking.exitCode === null) await windows.press('Briefing Kiosk Setup', 'Return')
    expect(await ended).toEqual([0, null])
    await windows.rest()
    expect(withoutUninstaller(installed)).toEqual(payloadTree('1.2.0'))
    expect(windows.takeRecorded().join('\n')).not.toContain('schtasks')
    expect(windows.key(edge)?.get('AllowEdgeSwipe')).toBe('dword:00000001')
    await remove()
  })

  describe.runIf(process.getuid?.() === 0)('on a disk that is full', () => {
    let small: string
    beforeAll(() => (small = join(windows.c, 'small')))
    afterEach(() => spawnSync('umount', [small]))

    it('says so and leaves nothing behind', async () => {
      mkdirSync(small)
      expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=48k', 'none', small]).status).toBe(0)
      expect(await setUp('1.2.0', '/D=C:\\small\\Kiosk')).toBe(5)
      expect(readdirSync(small)).toEqual([])
    })
  })
})
