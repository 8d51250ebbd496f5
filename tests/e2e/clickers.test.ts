import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { usualHall } from '../../electron/core/settings'
import { landscape, launch, settled, type Kiosk } from './harness'
import { clickButton, holdKey, pressKeys, recordings, replay, typeFast, typeWide } from './realKeys'
import { nothing, remains, watchMenus } from './traces'

/** Brings the stage to a step in Chinese, with nothing before it. */
async function reset({ page }: Kiosk): Promise<void> {
  await page.evaluate(async () => {
    const send = (action: Parameters<typeof window.kiosk.call<'kiosk:send-action'>>[1]): Promise<unknown> =>
      window.kiosk.call('kiosk:send-action', action)
    await send({ type: 'lift' })
    await send({ type: 'locale', locale: 'zh-CN' })
    await send({ type: 'jump', scene: 5, step: 1 })
  })
  await page.waitForFunction(() => document.documentElement.lang === 'zh-CN')
}

/** Counts what is changed while keys are held: the cloth hung or lifted, the language, the step. */
const watchChanges = ({ page }: Kiosk): Promise<void> =>
  page.evaluate(() => {
    const seen = { curtains: 0, languages: 0 }
    Object.assign(window, { seen })
    new MutationObserver((changes) => {
      for (const { addedNodes, removedNodes } of changes)
        for (const node of [...addedNodes, ...removedNodes])
          if (node instanceof HTMLElement && node.dataset.curtain !== undefined) seen.curtains += 1
    }).observe(document.body, { childList: true, subtree: true })
    let { lang } = document.documentElement
    new MutationObserver(() => {
      if (lang !== document.documentElement.lang) seen.languages += 1
      lang = document.documentElement.lang
    }).observe(document.documentElement, { attributeFilter: ['lang'] })
  })
const changes = ({ page }: Kiosk): Promise<{ curtains: number; languages: number }> =>
  page.evaluate(() => {
    const { seen } = window as unknown as { seen: { curtains: number; languages: number } }
    const now = { ...seen }
    Object.assign(seen, { curtains: 0, languages: 0 })
    return now
  })

/** What main says of the settings of a laptop. */
const pages = (clickPages: boolean, clicker: object = {}): object => ({
  ...{ hall: null, volume: 0.7, welcome: [], warningSeconds: 20, open: true, clickPages, clicker },
})

const isFull = ({ electron }: Kiosk): Promise<boolean | undefined> =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())
/** Waits until main has it so. */
async function full(kiosk: Kiosk, is: boolean): Promise<void> {
  await kiosk.electron.evaluate(async ({ BrowserWindow }, wanted) => {
    while (BrowserWindow.getAllWindows()[0]?.isFullScreen() !== wanted)
      await new Promise((again) => setTimeout(again, 20))
  }, is)
}

const playing = (name: string): Parameters<typeof replay>[1] => {
  const recording = recordings[name]
  if (!recording) throw new Error(`no recording: ${name}`)
  return recording
}

describe('clickers in the hall', () => {
  let kiosk: Kiosk
  beforeAll(async () => {
    kiosk = await launch(landscape, ['--profile', 'kiosk', '--scene', 'map/2'], { hall: usualHall })
    await settled(kiosk, 'map/2')
    await watchChanges(kiosk)
  })
  afterAll(() => kiosk.close())

  /** Plays it from map/2. */
  async function played(name: string): Promise<void> {
    await reset(kiosk)
    await settled(kiosk, 'map/2')
    await changes(kiosk)
    await replay(kiosk, playing(name))
  }

  it('page button held two seconds: one step', async () => {
    await played('page button held two seconds')
    await settled(kiosk, 'map/3')
    // Had the key gone on by itself, this would not be the step after it.
    await pressKeys(kiosk, 'PageUp')
    await settled(kiosk, 'map/2')
  })

  it.each(['black-screen button held two seconds', 'b held two seconds'])('%s: black, once', async (name) => {
    await played(name)
    await kiosk.page.waitForSelector('[data-curtain=black]')
    expect((await changes(kiosk)).curtains).toBe(1)
    await pressKeys(kiosk, 'PageDown', 'l', 'x', '3', 'Enter')
    expect(await changes(kiosk)).toEqual({ curtains: 0, languages: 0 })
    await pressKeys(kiosk, '.')
    await kiosk.page.waitForSelector('[data-curtain]', { state: 'detached' })
    await settled(kiosk, 'map/2')
  })

  it('l held two seconds: the other language, once', async () => {
    await played('l held two seconds')
    await kiosk.page.waitForFunction(() => document.documentElement.lang === 'en')
    expect((await changes(kiosk)).languages).toBe(1)
    await settled(kiosk, 'map/2')
  })

  it.each(['card reader (10 digits and Enter in 80 ms)', 'volume and media keys'])(
    '%s: nothing moves',
    async (name) => {
      await played(name)
      await pressKeys(kiosk, 'PageDown')
      await settled(kiosk, 'map/3')
      expect(await changes(kiosk)).toEqual({ curtains: 0, languages: 0 })
      expect(kiosk.complaints).toEqual([])
    },
  )
})

describe('keys of a guide', () => {
  let kiosk: Kiosk
  beforeAll(async () => {
    kiosk = await launch(landscape, ['--scene', 'map/2'])
    await settled(kiosk, 'map/2')
    await watchMenus(kiosk)
  })
  afterAll(() => kiosk.close())

  async function played(name: string): Promise<void> {
    await reset(kiosk)
    await settled(kiosk, 'map/2')
    await replay(kiosk, playing(name))
  }

  it('start-stop button: still full screen, same step; in a window it gives and takes full screen in turn', async () => {
    await played('start-stop button (F5, then Escape, in turn)')
    await full(kiosk, true)
    await settled(kiosk, 'map/2')
    await pressKeys(kiosk, 'F11')
    await full(kiosk, false)
    await pressKeys(kiosk, 'shift+F5')
    await full(kiosk, true)
    await pressKeys(kiosk, 'Escape')
    await full(kiosk, false)
    await pressKeys(kiosk, 'F11')
    await full(kiosk, true)
  })

  it('F11 held: one change', async () => {
    const times = await kiosk.electron.evaluateHandle(({ BrowserWindow }) => {
      const seen = { changes: 0 }
      const [stage] = BrowserWindow.getAllWindows()
      stage?.on('enter-full-screen', () => (seen.changes += 1))
      stage?.on('leave-full-screen', () => (seen.changes += 1))
      return seen
    })
    const letGo = await holdKey(kiosk, 'F11')
    // As long as the server needs to repeat it a few times: it says so by the keys that arrive.
    await kiosk.electron.evaluate(({ BrowserWindow }) => {
      let arrived = 0
      return new Promise<void>((resolve) =>
        BrowserWindow.getAllWindows()[0]?.webContents.on('before-input-event', (_event, { key, type }) => {
          if (key === 'F11' && type === 'keyDown' && (arrived += 1) >= 5) resolve()
        }),
      )
    })
    await letGo()
    await full(kiosk, false)
    expect(await times.evaluate(({ changes: n }) => n)).toBe(1)
    await pressKeys(kiosk, 'F11')
    await full(kiosk, true)
  })

  it('Shift+Space: a step back', async () => {
    await played('Shift+Space')
    await settled(kiosk, 'map/1')
  })

  it('space after a click with the mouse on the language button: one step further; the language stays', async () => {
    await played('space after a click with the mouse on the language button')
    await settled(kiosk, 'map/3')
    expect(await kiosk.page.evaluate(() => document.documentElement.lang)).toBe('en')
  })

  it('Escape with a card open in full screen: the card first, then full screen', async () => {
    await played('Escape with a card open in full screen')
    await kiosk.page.waitForSelector('[data-card]', { state: 'detached' })
    expect(await isFull(kiosk)).toBe(true)
    for (const open of ['menu', 'comfort', 'facts']) {
      await kiosk.page.click(`[data-action=${open}]`)
      await kiosk.page.waitForSelector('[role=dialog]')
      await pressKeys(kiosk, 'Escape')
      await kiosk.page.waitForSelector('[role=dialog]', { state: 'detached' })
      expect(await isFull(kiosk)).toBe(true)
    }
    await pressKeys(kiosk, 'Escape')
    await full(kiosk, false)
    await pressKeys(kiosk, 'F11')
    await full(kiosk, true)
  })

  it('Chinese punctuation of an input method: as the plain keys', async () => {
    await reset(kiosk)
    await settled(kiosk, 'map/2')
    await typeWide(kiosk, playing('Chinese punctuation of an input method'))
    await kiosk.page.waitForSelector('[data-curtain=black]')
    await pressKeys(kiosk, 'Escape')
    await kiosk.page.waitForSelector('[data-curtain]', { state: 'detached' })
    expect(await isFull(kiosk)).toBe(true)
    await settled(kiosk, 'map/2')
  })

  it('left and right mouse button as page keys: no menu, nothing opens that was not pointed at', async () => {
    await played('left and right mouse button as page keys (some pens)')
    await pressKeys(kiosk, 'PageDown')
    await settled(kiosk, 'map/3')
    expect(await kiosk.page.locator('[data-card], [role=dialog]').count()).toBe(0)
    expect(await remains(kiosk)).toEqual(nothing)
  })

  it('a click takes a step, and the right button goes back, where the guide has set it so', async () => {
    // As the staff panel does.
    await kiosk.electron.evaluate(({ BrowserWindow }, settings) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send('kiosk:settings-changed', settings)
    }, pages(true))
    await played('left and right mouse button as page keys (some pens)')
    await settled(kiosk, 'map/2')
    await kiosk.page.mouse.click(960, 60)
    await settled(kiosk, 'map/3')
    // What is open is closed first, and nothing else happens.
    await kiosk.page.click('[data-action=facts]')
    await kiosk.page.waitForSelector('[role=dialog]')
    await kiosk.page.mouse.click(960, 60)
    await kiosk.page.waitForSelector('[role=dialog]', { state: 'detached' })
    await settled(kiosk, 'map/3')
    await kiosk.electron.evaluate(({ BrowserWindow }, settings) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send('kiosk:settings-changed', settings)
    }, pages(false))
    expect(await kiosk.page.locator('[data-card], [role=dialog]').count()).toBe(0)
  })

  it('buttons at a mouse’s side page, and what was taught does what it was taught, once, also behind a curtain', async () => {
    await kiosk.electron.evaluate(
      ({ BrowserWindow }, settings) => {
        BrowserWindow.getAllWindows()[0]?.webContents.send('kiosk:settings-changed', settings)
      },
      pages(false, { F6: 'black', x: 'next', Mouse1: 'previous', PageUp: 'next' }),
    )
    await reset(kiosk)
    await settled(kiosk, 'map/2')
    await clickButton(kiosk, 9)
    await settled(kiosk, 'map/3')
    await clickButton(kiosk, 8)
    await settled(kiosk, 'map/2')
    await pressKeys(kiosk, 'x', 'PageUp')
    await settled(kiosk, 'map/4')
    await clickButton(kiosk, 2)
    await settled(kiosk, 'map/3')
    await pressKeys(kiosk, 'F6')
    await kiosk.page.waitForSelector('[data-curtain=black]')
    await pressKeys(kiosk, 'x', 'F6')
    await kiosk.page.waitForSelector('[data-curtain]', { state: 'detached' })
    await settled(kiosk, 'map/3')
    await kiosk.electron.evaluate(({ BrowserWindow }, settings) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send('kiosk:settings-changed', settings)
    }, pages(false))
  })

  it('a reader of codes types nothing into shortcuts, with letters and behind a curtain', async () => {
    await reset(kiosk)
    await settled(kiosk, 'map/2')
    const before = await kiosk.page.evaluate(() => document.documentElement.lang)
    await typeFast(kiosk, 'LOT-12.BWL+I3\n')
    await pressKeys(kiosk, 'b')
    await kiosk.page.waitForSelector('[data-curtain=black]')
    await typeFast(kiosk, 'B.W,12\n')
    await pressKeys(kiosk, 'b')
    await kiosk.page.waitForSelector('[data-curtain]', { state: 'detached' })
    await pressKeys(kiosk, 'PageDown')
    await settled(kiosk, 'map/3')
    expect(await kiosk.page.locator('[role=dialog]').count()).toBe(0)
    expect(await kiosk.page.evaluate(() => document.documentElement.lang)).toBe(before)
  })

  it('white, and black over it', async () => {
    await pressKeys(kiosk, 'w')
    await kiosk.page.waitForSelector('[data-curtain=white]')
    await pressKeys(kiosk, '.')
    await kiosk.page.waitForSelector('[data-curtain=black]')
    await kiosk.page.mouse.click(960, 540)
    await kiosk.page.waitForSelector('[data-curtain]', { state: 'detached' })
    await settled(kiosk, 'map/3')
    expect(kiosk.complaints).toEqual([])
  })
})
