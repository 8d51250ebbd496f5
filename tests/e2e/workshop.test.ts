import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { drop } from './dropFile'
import { launch, root, type Kiosk } from './harness'
import { confirmTexts } from './staleTexts'

/** The workshop in a real Electron; a folder dropped on it is a real one, chosen through a file input of the page. */
let kiosk: Kiosk
let folder = ''
const pack = (): string => join(folder, 'pack')
const textsFile = (): string => join(pack(), 'texts/zh-CN.json')

function edit(change: (texts: { park: { name?: string } }) => void): void {
  const texts = JSON.parse(readFileSync(textsFile(), 'utf8')) as { park: { name?: string } }
  change(texts)
  writeFileSync(textsFile(), JSON.stringify(texts))
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'workshop-e2e-'))
  cpSync(join(root, 'resources/packs/suxitong-2020'), pack(), { recursive: true })
  kiosk = await launch({ width: 1600, height: 900 }, ['--workshop'])
  await kiosk.page.waitForSelector('[data-action=choose]')
})
afterAll(async () => {
  await kiosk.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

it('checks a dropped pack, tells a fault by place, and takes the mended file by itself', async () => {
  const { page } = kiosk
  await drop(page, join(pack(), 'manifest.json'))
  await page.waitForSelector('[data-stop=check].done')
  edit((texts) => delete texts.park.name)
  await page.click('[data-stop=check]')
  await page.waitForSelector('[data-faults]')
  expect(await page.textContent('[data-faults]')).toContain('texts/zh-CN.json')
  edit((texts) => (texts.park.name = '苏锡通园区'))
  await page.waitForSelector('[data-good]')
  expect(kiosk.complaints).toEqual([])
})

it('plays the draft beside it and changes the picture in place, on the page and in the language where it is', async () => {
  const { page, electron } = kiosk
  await page.click('[data-stop=preview]')
  const [preview] = await Promise.all([electron.waitForEvent('window'), page.click('[data-action=preview]')])
  await preview.waitForFunction(() => document.documentElement.dataset['settled'] === 'attract')
  // A key goes to the window that is in front.
  await preview.bringToFront()
  await preview.keyboard.press('3')
  await preview.waitForFunction(() => document.documentElement.dataset['settled'] === 'indicators/1')
  const texts = JSON.parse(readFileSync(textsFile(), 'utf8')) as {
    scenes: { indicators: { steps: Record<string, { title: string }> } }
  }
  const first = Object.values(texts.scenes.indicators.steps)[0]
  if (first) first.title = '改过的一句标题'
  writeFileSync(textsFile(), JSON.stringify(texts))
  await preview.getByText('改过的一句标题').first().waitFor()
  await preview.waitForFunction(() => document.documentElement.dataset['settled'] === 'indicators/1')
})

it('asks what is hard to believe, at its place, and takes the answer', async () => {
  const { page } = kiosk
  await page.click('[data-stop=changes]')
  // A note in English quotes the report's own words.
  const question = page.locator('[data-asked] li')
  expect(await question.textContent()).toContain('双破五百亿')
  edit((texts) => (texts.park.name = '名称待定'))
  await page.locator('[data-asked] li', { hasText: '名称待定' }).waitFor()
  expect(await confirmTexts(page)).toBe(2)
  expect(await page.$('[data-asked]')).toBeNull()
})

it('prints the proof sheet with the hash on each page, and takes the word of whoever ticked it only while nothing changes', async () => {
  const { page, electron } = kiosk
  const file = join(folder, 'proof.pdf')
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await page.click('[data-stop=proof]')
  await page.click('[data-action=write-proof]')
  await page.waitForSelector('[data-action=confirm]', { timeout: 60_000 })
  expect(existsSync(file) && readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  const hash = /[0-9a-f]{64}/.exec((await page.textContent('.desk')) ?? '')?.[0] ?? 'none'
  const text = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  const pages = text.stdout.split('\f').slice(0, -1)
  expect(pages.length).toBeGreaterThan(5)
  for (const one of pages) expect(one).toContain(hash)
  expect(text.stdout).toContain('350亿元')
  expect(text.stdout).toContain('RMB 35 bn')
  await page.click('[data-action=confirm]')
  await page.waitForSelector('[data-confirmed]')
  edit((texts) => (texts.park.name = '又改了'))
  await page.waitForSelector('[data-stale]')
  expect(await page.$('[data-confirmed]')).toBeNull()
})

it('asks for every sentence about a figure that changed, until each is confirmed', async () => {
  const { page } = kiosk
  const file = join(pack(), 'facts.json')
  const facts = JSON.parse(readFileSync(file, 'utf8')) as { figures: { id: string; value: number }[] }
  const changed = facts.figures.find(({ id }) => id === 'foreign-capital')
  if (changed) changed.value = 1.2
  writeFileSync(file, JSON.stringify(facts))
  await page.click('[data-stop=changes]')
  await page.waitForSelector('[data-stale-texts]')
  expect(await page.textContent('[data-stale-texts]')).toContain('历史新高')
  // One of them is rewritten here, where it stands.
  const record = page.locator('[data-stale-texts] li', { hasText: '历史新高' }).first()
  const wording = (await record.locator('.what').textContent()) ?? ''
  await record.locator('[data-action=rewrite-text]').click()
  const written = await page.inputValue('[data-stale-texts] textarea')
  await page.fill('[data-stale-texts] textarea', written.replace('历史新高', '比上年低'))
  await page.click('[data-action=save-text]')
  await page.waitForFunction(() => !document.querySelector('[data-stale-texts] textarea'))
  await page.locator('[data-stale-texts] li', { hasText: wording }).waitFor({ state: 'detached' })
  expect(readFileSync(textsFile(), 'utf8')).toContain('比上年低')
  expect(await confirmTexts(page)).toBeGreaterThan(0)
  expect(await page.$('[data-stale-texts]')).toBeNull()
  // Who answered too soon takes it back, and is asked again.
  await page.click('[data-answered] summary')
  await page.locator('[data-answered] [data-action=withdraw-answer]').first().click()
  await page.locator(':is([data-stale-texts], [data-asked]) li').waitFor()
  expect(await confirmTexts(page)).toBe(1)
})

it('lets the workshop’s page ask nothing of the stage', async () => {
  const answer = await kiosk.page.evaluate<string>(
    `window.kiosk.call('kiosk:get-boot').then(() => 'answered', (error) => String(error))`,
  )
  expect(answer).toContain('unknown sender')
})

it('comes back with what was chosen when its page has ended', async () => {
  const chosen = await kiosk.electron.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('/workshop.'))
    if (!window) throw new Error('no workshop')
    const back = new Promise((resolve) => window.webContents.once('did-finish-load', () => resolve(undefined)))
    window.webContents.forcefullyCrashRenderer()
    await back
    const state = `window.kiosk.call('kiosk:get-workshop').then(({ value }) => value.folder)`
    return (await window.webContents.executeJavaScript(state)) as string
  })
  expect(chosen).toBe(pack())
})
