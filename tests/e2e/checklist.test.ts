import { extractFile, listPackage } from '@electron/asar'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assemble } from '../../build/packaging/assemble.mjs'
import { readFuses } from '../../build/packaging/fuses.mjs'
import { readRuntime, runtimeFlags, startVirtualDisplay } from '../../build/runtime/index.mjs'
import { landscape, root } from './harness'

/** Waits until a process has a renderer below it: then every port it opens at start is open. */
async function hasPage(pid: number): Promise<void> {
  const isPageBelow = (name: string): boolean => {
    try {
      const args = readFileSync(`/proc/${name}/cmdline`, 'utf8')
      const group = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')[2]
      return args.includes('--type=renderer') && group === String(pid)
    } catch {
      return false
    }
  }
  while (!readdirSync('/proc').some((name) => /^\d+$/.test(name) && isPageBelow(name)))
    await new Promise((again) => setImmediate(again))
}

const freePort = async (): Promise<number> => {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}

/**
 * Electron's security checklist, point by point, on the packaged app: same asar as shipped, only the inspect fuse left on.
 * https://www.electronjs.org/docs/latest/tutorial/security
 */
describe('the packaged app keeps point', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'briefing-kiosk-checklist-'))
  const asar = join(scratch, 'app/resources/app.asar')
  let display: Awaited<ReturnType<typeof startVirtualDisplay>>
  let outside: Server
  const reached: string[] = []
  let electron: ElectronApplication
  let page: Page
  let executable = ''

  beforeAll(async () => {
    executable = await assemble(readRuntime(), join(scratch, 'app'), { inspectable: true })
    outside = createServer((request, answer) => {
      reached.push(request.url ?? '')
      answer.end('<h1>outside</h1>')
    })
    await new Promise<void>((ready) => outside.listen(0, '127.0.0.1', ready))
    display = await startVirtualDisplay(landscape)
    electron = await _electron.launch({
      executablePath: executable,
      args: [...runtimeFlags(), `--user-data-dir=${join(scratch, 'data')}`],
      env: { ...process.env, DISPLAY: display.display },
    })
    page = await electron.firstWindow()
    await page.waitForFunction(() => document.documentElement.dataset.settled === 'attract')
  })
  afterAll(async () => {
    await electron.close()
    await display.stop()
    outside.close()
    rmSync(scratch, { recursive: true })
  })

  const address = (): string => `http://127.0.0.1:${(outside.address() as AddressInfo).port}`
  const preferences = (): Promise<Record<string, unknown>> =>
    electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as
        { getLastWebPreferences: () => Record<string, unknown> } | undefined
      return { ...contents?.getLastWebPreferences() }
    })
  /** All scripts of the main process and preload, as shipped. */
  const shipped = (): string =>
    listPackage(asar, { isPack: false })
      .filter((file) => /^\/out\/(main|preload)\/.*\.c?js$/.test(file))
      .map((file) => extractFile(asar, file.slice(1)).toString())
      .join('\n')

  it('1: loads nothing but its own files, whatever a page tries', async () => {
    const tried = await page.evaluate(async (url) => {
      const failed = (p: Promise<unknown>): Promise<boolean> =>
        p.then(
          () => false,
          () => true,
        )
      const image = new Promise((resolve, reject) => {
        const img = new Image()
        img.onload = resolve
        img.onerror = reject
        img.src = `${url}/image`
      })
      const script = new Promise((resolve, reject) => {
        const el = document.createElement('script')
        el.onload = resolve
        el.onerror = reject
        el.src = `${url}/script`
        document.head.append(el)
      })
      const socket = new Promise((resolve, reject) => {
        try {
          const ws = new WebSocket(url.replace('http', 'ws'))
          ws.onopen = resolve
          ws.onerror = reject
        } catch (error) {
          reject(new Error(String(error)))
        }
      })
      return Promise.all([fetch(`${url}/fetch`), image, script, socket].map(failed))
    }, address())
    expect(tried).toEqual([true, true, true, true])
    expect(reached).toEqual([])
  })

  it('1: cancels requests outside the scheme even where no policy of a page stands in the way', async () => {
    const answer = await electron.evaluate(async ({ session }, url) => {
      return session.defaultSession.fetch(`${url}/from-main`).then(
        () => 'reached',
        (error: unknown) => String(error),
      )
    }, address())
    expect(answer).toContain('ERR_BLOCKED_BY_CLIENT')
    expect(reached).toEqual([])
  })

  it('2: gives pages no Node', async () => {
    expect((await preferences()).nodeIntegration).toBe(false)
    const globals = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
    )
    expect(globals).toEqual([])
  })

  it('3: isolates the preload from the page', async () => {
    expect((await preferences()).contextIsolation).toBe(true)
    expect(await page.evaluate(() => Object.isFrozen(window.kiosk))).toBe(true)
  })

  it('4: sandboxes its pages', async () => {
    expect((await preferences()).sandbox).toBe(true)
    expect(shipped()).toContain('enableSandbox')
  })

  it('5: denies every permission, asked for or checked', async () => {
    const states = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read']
      const asked = names.map((name) => navigator.permissions.query({ name: name as PermissionName }))
      const media = navigator.mediaDevices.getUserMedia({ audio: true })
      const seen = await Promise.all(asked.map((p) => p.then((s) => s.state)))
      const notify = await Notification.requestPermission()
      const place = await new Promise<string>((told) =>
        navigator.geolocation.getCurrentPosition(
          () => told('granted'),
          ({ code, PERMISSION_DENIED }) => told(code === PERMISSION_DENIED ? 'denied' : 'asked'),
        ),
      )
      return [...seen, notify, place, await media.then(() => 'granted').catch(() => 'denied')]
    })
    expect(new Set(states)).toEqual(new Set(['denied']))
  })

  it('6, 8, 9, 10: leaves web security on and experiments off', async () => {
    const { webSecurity, allowRunningInsecureContent, experimentalFeatures, enableBlinkFeatures } = await preferences()
    expect(webSecurity).not.toBe(false)
    expect(allowRunningInsecureContent ?? false).toBe(false)
    expect(experimentalFeatures ?? false).toBe(false)
    expect(enableBlinkFeatures ?? '').toBe('')
  })

  it('7: sends a content security policy with every page, and it holds', async () => {
    const { policy, ran } = await page.evaluate(async () => {
      const answer = await fetch('kiosk://stage/index.html')
      const el = document.createElement('script')
      el.textContent = 'document.documentElement.dataset.inline = "ran"'
      document.head.append(el)
      let evaluated = false
      try {
        evaluated = globalThis.eval('true') === true
      } catch {
        // Refused, as it should be.
      }
      return {
        policy: answer.headers.get('content-security-policy') ?? '',
        ran: evaluated || document.documentElement.dataset.inline === 'ran',
      }
    })
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe-eval')
    expect(ran).toBe(false)
  })

  it('11, 12: knows no webview', async () => {
    expect((await preferences()).webviewTag).toBe(false)
    const live = await page.evaluate(() => {
      const view = document.createElement('webview')
      view.setAttribute('src', 'kiosk://stage/index.html')
      view.setAttribute('allowpopups', '')
      document.body.append(view)
      const known = 'getWebContentsId' in view
      view.remove()
      return known
    })
    expect(live).toBe(false)
  })

  it.each(['http://127.0.0.1:9/', 'file:///etc/passwd', 'data:text/html,hello', 'kiosk://stage/elsewhere.html'])(
    '13: does not go to %s',
    async (url) => {
      await page.evaluate((to) => {
        location.assign(to)
        const link = document.createElement('a')
        link.href = to
        document.body.append(link)
        link.click()
        link.remove()
      }, url)
      expect(await page.evaluate(() => location.href)).toBe('kiosk://stage/index.html')
    },
  )

  it('14: opens no window', async () => {
    expect(await page.evaluate(() => window.open('kiosk://stage/index.html'))).toBeNull()
    expect(electron.windows().length).toBe(1)
  })

  it('14: opens none by a middle click either, nor what a link offers to download', async () => {
    const before = electron.windows().length
    await page.evaluate(() => {
      for (const [target, download] of [
        ['_blank', null],
        ['', 'index.html'],
      ] as const) {
        const link = Object.assign(document.createElement('a'), { href: 'kiosk://stage/index.html', target })
        if (download !== null) link.download = download
        document.body.append(link)
        link.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true }))
        link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true }))
        link.click()
        link.remove()
      }
    })
    expect(await page.evaluate(() => location.href)).toBe('kiosk://stage/index.html')
    expect(electron.windows().length).toBe(before)
    expect(readdirSync(join(scratch, 'data')).filter((name) => name.startsWith('index'))).toEqual([])
  })

  it('14: takes nothing that is dropped on it', async () => {
    expect(shipped()).toContain('navigateOnDragDrop: false')
    const at = { x: 960, y: 540 }
    const data = { items: [{ mimeType: 'text/uri-list', data: 'file:///etc/passwd' }], dragOperationsMask: 1 }
    const cdp = await page.context().newCDPSession(page)
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await cdp.send('Input.dispatchDragEvent', { type, ...at, data })
    expect(await page.evaluate(() => location.href)).toBe('kiosk://stage/index.html')
    expect(await page.evaluate(() => 'pathOf' in window.kiosk)).toBe(false)
  })

  it('15: never hands anything to the system to open', async () => {
    expect(shipped()).not.toMatch(/openExternal/)
    // But the operator's own workbook, by a stop of the workshop.
    expect(shipped().match(/openPath/g)).toHaveLength(1)
    // Asked by a page, in every way a page has, the system hears nothing: main would have to open it.
    const asked = await electron.evaluate(({ shell }) => {
      const opened: string[] = []
      Object.assign(shell, { openExternal: (url: string) => (opened.push(url), Promise.resolve()) })
      Object.assign(globalThis, { opened })
    })
    expect(asked).toBeUndefined()
    await page.evaluate(() => {
      for (const url of ['mailto:a@example.org', 'https://example.org/', 'file:///etc/passwd', 'tel:1']) {
        window.open(url)
        const link = Object.assign(document.createElement('a'), { href: url, target: '_blank' })
        document.body.append(link)
        link.click()
        link.remove()
      }
    })
    expect(await electron.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([])
  })

  it('16: is built for the current Electron', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>
    }
    expect(Number(devDependencies.electron?.split('.')[0])).toBeGreaterThanOrEqual(45)
  })

  it('17: answers no stranger', async () => {
    const answer = await electron.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/out/preload/index.cjs`
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      await stranger.loadURL('about:blank')
      const result: unknown = await stranger.webContents.executeJavaScript(
        `window.kiosk.call('kiosk:get-boot').then(() => 'answered', (e) => String(e))`,
      )
      stranger.destroy()
      return result
    })
    expect(answer).toContain('unknown sender')
  })

  it('18: is served by its own scheme, which leads nowhere else', async () => {
    expect(await page.evaluate(() => location.protocol)).toBe('kiosk:')
    const answers = await page.evaluate(() =>
      Promise.all(
        ['kiosk://stage/../main/index.js', 'kiosk://stage/%2e%2e/main/index.js', 'kiosk://other/index.html'].map(
          (url) =>
            fetch(url).then(
              (a) => a.status,
              () => 0,
            ),
        ),
      ),
    )
    expect(answers.every((status) => status === 404 || status === 0)).toBe(true)
    // Main is held back by no policy of a page.
    const served = await electron.evaluate(({ session }) =>
      Promise.all(
        ['kiosk://stage/index.html', 'kiosk://other/index.html', 'kiosk://stage/..%2f..%2fmain%2findex.js'].map((url) =>
          session.defaultSession.fetch(url).then((answer) => answer.status),
        ),
      ),
    )
    expect(served).toEqual([200, 404, 404])
    const file = await page.evaluate(() =>
      fetch('file:///etc/passwd')
        .then(() => 'read')
        .catch(() => 'refused'),
    )
    expect(file).toBe('refused')
  })

  it('19: has its fuses set', async () => {
    const { EnableNodeCliInspectArguments: inspect, ...rest } = await readFuses(executable)
    expect(inspect).toBe(true)
    expect(rest).toMatchObject({ RunAsNode: false, OnlyLoadAppFromAsar: true, GrantFileProtocolExtraPrivileges: false })
  })

  it('20: shows pages two functions and no more', async () => {
    expect(await page.evaluate(() => Object.keys(window.kiosk))).toEqual(['call', 'on'])
    const strange = await page.evaluate(() =>
      window.kiosk.call('kiosk:quit' as 'kiosk:get-boot').then(
        () => 'answered',
        (error: unknown) => String(error),
      ),
    )
    expect(strange).toContain('no such call')
  })

  it('beyond them: no key prints, zooms, reloads or opens the tools, and nothing can be selected', async () => {
    const state = (): Promise<unknown> =>
      page.evaluate(() => [performance.timeOrigin, devicePixelRatio, visualViewport?.scale, String(getSelection())])
    await page.evaluate(() => addEventListener('beforeprint', () => (document.documentElement.dataset.printed = 'yes')))
    const before = await state()
    for (const keys of [
      'Control+p',
      'Control++',
      'Control+-',
      'Control+0',
      'Control+r',
      'F5',
      'F12',
      'Control+Shift+i',
      'Control+a',
      'Control+u',
      'Control+s',
      'Control+o',
      'Control+w',
    ])
      // prettier-ignore
      await page.keyboard.press(keys)
    await page.mouse.wheel(0, -240)
    expect(await state()).toEqual(before)
    expect(await page.evaluate(() => document.documentElement.dataset.printed)).toBeUndefined()
    const open = await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => [
        window.webContents.isDevToolsOpened(),
        window.webContents.zoomFactor,
      ]),
    )
    expect(open).toEqual([[false, 1]])
  })

  it.each([
    ['laptop', 'open'],
    ['kiosk', 'shut'],
  ])('beyond them: a debugger asked for on the command line finds the %s %s', async (profile, door) => {
    const port = await freePort()
    const args = [...runtimeFlags(), `--remote-debugging-port=${port}`, '--profile', profile]
    const app = spawn(executable, [...args, `--user-data-dir=${join(scratch, profile)}`], {
      env: { ...process.env, DISPLAY: display.display },
      detached: true,
      stdio: 'ignore',
    })
    await hasPage(app.pid ?? 0)
    const found = await fetch(`http://127.0.0.1:${port}/json/version`).then(
      () => 'open',
      () => 'shut',
    )
    const gone = new Promise((resolve) => app.once('exit', resolve))
    process.kill(-(app.pid ?? 0), 'SIGKILL')
    await gone
    expect(found).toBe(door)
  })
})
