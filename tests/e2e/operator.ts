import { expect, vi } from 'vitest'
import { confirmTexts } from './staleTexts'
import type { Kiosk } from './harness'

/** Longest that a reading, a proof or a signature takes on a busy machine. */
const long = { timeout: 90_000 }

/** Where the work is done, its keys lie, the stick is plugged in, and the word that opens the keys. */
export interface Places {
  readonly work: string
  readonly keys: string
  readonly stick: string
  readonly passphrase: string
}

/** What somebody does at the workshop's window, and nothing else: presses, types, chooses files in the system's own windows. */
export class Operator {
  constructor(readonly workshop: Kiosk) {}

  /** What is answered in the system's windows from now on. */
  answer(path: string): Promise<void> {
    return this.workshop.electron.evaluate(({ dialog }, given) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: given })
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [given] })
    }, path)
  }

  go(stop: string): Promise<void> {
    return this.workshop.page.click(`[data-stop=${stop}]`)
  }

  /** Waits until the window shows another draft than the one that is done something to; its pictures are still being judged. */
  async shownAnew(work: () => Promise<unknown>): Promise<void> {
    const state = (): Promise<string | null> =>
      this.workshop.page.evaluate(async () => {
        const seen = await window.kiosk.call('kiosk:get-workshop')
        return seen.ok ? seen.value.shown : null
      })
    const before = await state()
    await work()
    await vi.waitFor(async () => expect([null, before]).not.toContain(await state()), { ...long, interval: 50 })
  }

  /** Waits until the window has read the report again after something was done, and has nothing more to do. */
  async readAnew(work: () => Promise<unknown>): Promise<void> {
    const { page } = this.workshop
    const state = (): Promise<string | null> =>
      page.evaluate(async () => {
        const seen = await window.kiosk.call('kiosk:get-workshop')
        return seen.ok && seen.value.busy === null ? (seen.value.readAt ?? 'never') : null
      })
    await vi.waitFor(async () => expect(await state()).not.toBeNull(), { ...long, interval: 50 })
    const before = await state()
    await work()
    await vi.waitFor(async () => expect([null, 'never', before]).not.toContain(await state()), {
      ...long,
      interval: 50,
    })
  }

  /** Waits until the storyboard's cards show another draft than the one that is done something to. */
  async drawnAnew(work: () => Promise<unknown>): Promise<void> {
    const { page } = this.workshop
    const before = await page.getAttribute('[data-board]', 'data-board')
    await work()
    await page.waitForFunction(
      (was) => (document.querySelector('[data-board]')?.getAttribute('data-board') ?? was) !== was,
      before,
      long,
    )
  }

  /** Puts a photograph or a film on a step of a story, saying what is seen. */
  async show(card: string, file: string, alt: Readonly<Record<string, string>>): Promise<void> {
    const { page } = this.workshop
    await page.click(`[data-card="${card}"] [data-action=edit-step]`)
    await page.setInputFiles('[data-media-file]', file)
    await this.say('alt', alt)
    await this.drawnAnew(() => page.click('[data-action=put-media]'))
    await page.keyboard.press('Escape')
  }

  /** Writes words in every language of the pack: `[data-say="name en"]` and its like. */
  async say(name: string, words: Readonly<Record<string, string>>): Promise<void> {
    for (const [lang, text] of Object.entries(words))
      await this.workshop.page.fill(`[data-say="${name} ${lang}"]`, text)
  }

  /** At the stop of changes: confirms all that is asked; how much it was. */
  async confirmAll(): Promise<number> {
    await this.go('changes')
    return confirmTexts(this.workshop.page)
  }

  /** Looks at the preview, makes the proof sheet and stands for it. */
  async proof(file: string): Promise<void> {
    const { page, electron } = this.workshop
    await this.go('preview')
    // What is open already comes to the front.
    const isOpen = electron.windows().length > 1
    const [preview] = await Promise.all([
      isOpen ? electron.windows().find((one) => one !== page) : electron.waitForEvent('window'),
      page.click('[data-action=preview]'),
    ])
    // Nothing here is about its motion, which would take the machine from what is waited for.
    await preview?.emulateMedia({ reducedMotion: 'reduce' })
    await preview?.waitForFunction(() => document.documentElement.dataset['settled'] === 'attract', undefined, long)
    await this.go('proof')
    await this.answer(file)
    await page.click('[data-action=write-proof]')
    await page.click('[data-action=confirm]', long)
    await page.waitForSelector('[data-confirmed]')
  }

  /** Makes a key of its own in a folder. */
  async makeKey(folder: string, passphrase: string): Promise<void> {
    const { page } = this.workshop
    await this.go('sign')
    await this.answer(folder)
    await page.fill('[data-field=key-name]', 'Park office')
    await page.fill('[data-field=passphrase]', passphrase)
    await page.click('[data-action=make-key]')
    await page.waitForSelector('[data-action=sign]')
  }

  /** Signs with the key that is open. */
  async sign(passphrase: string): Promise<void> {
    const { page } = this.workshop
    await this.go('sign')
    await page.fill('[data-field=passphrase]', passphrase)
    await page.click('[data-action=sign]')
    await page.waitForSelector('[data-signed]', long)
  }

  /** Writes what is signed to the stick that is plugged in; to a folder of one's own where one is named. */
  async carry(folder?: string): Promise<void> {
    const { page } = this.workshop
    await this.go('stick')
    if (folder !== undefined) await this.answer(folder)
    await page.click(folder === undefined ? '[data-stick]' : '[data-action=write-folder]', long)
    await page.waitForSelector('[data-carried]', long)
  }
}
