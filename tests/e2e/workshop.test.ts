import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { drop } from './dropFile'
import { launch, root, type Kiosk } from './harness'
import { vtt, wav } from '../packs/narration/spoken'
import { confirmTexts } from './staleTexts'

/** The workshop in a real Electron; a folder dropped on it is a real one, chosen through a file input of the page. */
let kiosk: Kiosk
let folder = ''
const pack = (): string => join(folder, 'pack')
const begun = (): string => join(folder, 'inland-port-2027-start')
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
  const saying = record.locator('.saying', { hasText: '历史新高' })
  const wording = (await saying.locator('.what').textContent()) ?? ''
  await saying.locator('[data-action=rewrite-text]').click()
  const written = await page.inputValue('[data-stale-texts] textarea')
  // Nobody answers away what is just being written.
  expect(await record.locator('[data-action=confirm-text]').isDisabled()).toBe(true)
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

/** The picture as a camera writes it that was held on its side: its EXIF says that it is to be turned. */
function turned(): string {
  const upright = readFileSync(join(root, 'tests/fixtures/media/still.jpg'))
  const exif = Buffer.from('ffe1002245786966000049492a00080000000100120103000100000006000000000000000000', 'hex')
  exif.writeUInt16BE(exif.length - 2, 2)
  const file = join(folder, 'turned.jpg')
  writeFileSync(file, Buffer.concat([upright.subarray(0, 2), exif, upright.subarray(2)]))
  return file
}

/** A picture of 400 million pixels in a small file. */
function vast(): string {
  const side = 20_000
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 1
  const part = (name: string, data: Buffer): Buffer => {
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, sum])
  }
  const pixels = deflateSync(Buffer.alloc(side * (side / 8 + 1)), { level: 1 })
  const file = join(folder, 'vast.png')
  const magic = Buffer.from('89504e470d0a1a0a', 'hex')
  writeFileSync(file, Buffer.concat([magic, part('IHDR', header), part('IDAT', pixels), part('IEND', Buffer.alloc(0))]))
  return file
}

interface Told {
  readonly scenes: readonly {
    readonly id: string
    readonly steps: readonly { readonly media?: string; readonly still?: string }[]
  }[]
}
const tour = (): Told => JSON.parse(readFileSync(join(pack(), 'tour.json'), 'utf8')) as Told
const order = (): string =>
  tour()
    .scenes.map(({ id }) => id)
    .join(' ')
/** Waits until the cards show another draft than the one that is done something to. */
async function drawnAnew(work: () => Promise<unknown>): Promise<void> {
  const { page } = kiosk
  const before = await page.getAttribute('[data-board]', 'data-board')
  await work()
  await page.waitForFunction(
    (was) => (document.querySelector('[data-board]')?.getAttribute('data-board') ?? was) !== was,
    before,
  )
}

it('puts scenes into another order on the storyboard, by key and by drag, and takes it back', async () => {
  const { page } = kiosk
  await page.click('[data-stop=board]')
  await page.waitForSelector('[data-card="opening/mission"] [data-drawn] .words', { state: 'attached' })
  const was = order()
  await page.focus('[data-scene=milestones] header .tools button:first-child')
  await drawnAnew(() => page.keyboard.press('Enter'))
  expect(order()).toBe(was.replace('opening milestones', 'milestones opening'))
  await drawnAnew(() => page.dragAndDrop('[data-card="opening/roles"] .title', '[data-card="opening/strategy"] .title'))
  expect(tour().scenes[1]?.steps[0]).toMatchObject({ id: 'roles' })
  await drawnAnew(() => page.click('[data-action=undo]'))
  await drawnAnew(async () => {
    const states = await page
      .locator('[data-states] option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))
    await page.selectOption('[data-states]', states[3] ?? '')
  })
  expect(order()).toBe(was)
})

it('tells a new scene on the storyboard: words in both languages, a photograph turned upright, a film', async () => {
  const { page } = kiosk
  await page.click('[data-action=add-scene]')
  for (const [lang, name, title] of [
    ['zh-CN', '码头', '码头开工'],
    ['en', 'The quay', 'Work on the quay begins'],
  ] as const) {
    await page.fill(`[data-say="name ${lang}"]`, name)
    await page.fill(`[data-say="title ${lang}"]`, title)
  }
  await drawnAnew(() => page.click('[data-action=put-scene]'))
  const edit = (): Promise<void> => page.click('[data-card="story/first"] [data-action=edit-step]')
  const put = async (file: string): Promise<void> => {
    await edit()
    await page.setInputFiles('[data-media-file]', file)
    for (const lang of ['zh-CN', 'en']) await page.fill(`[data-say="alt ${lang}"]`, lang === 'en' ? 'A quay' : '码头')
    await drawnAnew(() => page.click('[data-action=put-media]'))
    await page.keyboard.press('Escape')
  }
  // Twenty thousand pixels a side: told, and the window goes on.
  await edit()
  await page.setInputFiles('[data-media-file]', vast())
  for (const lang of ['zh-CN', 'en']) await page.fill(`[data-say="alt ${lang}"]`, 'a')
  await page.click('[data-action=put-media]')
  await page.locator('[data-editor] [role=alert]', { hasText: '4.0亿像素' }).waitFor()
  await page.keyboard.press('Escape')
  const shown = (): { readonly media?: string; readonly still?: string } => tour().scenes.at(-1)?.steps[0] ?? {}
  await put(turned())
  expect(shown()).toMatchObject({ id: 'first', view: 'picture' })
  const size = await page.evaluate(
    async (address) => {
      const image = await createImageBitmap(await (await fetch(address)).blob(), { imageOrientation: 'none' })
      return [image.width, image.height]
    },
    `pack/${shown().media ?? ''}`,
  )
  // The camera wrote 320 by 180, to be turned.
  expect(size).toEqual([180, 320])
  await put(join(root, 'tests/fixtures/media/h264.mp4'))
  expect(shown()).toMatchObject({ view: 'film' })
  expect(existsSync(join(pack(), shown().still ?? 'none'))).toBe(true)
  // What is said there, in one drop; the board says what is missing, and goes there.
  const [voice, words] = [join(folder, 'voice.wav'), join(folder, 'words.vtt')]
  writeFileSync(voice, wav(2))
  writeFileSync(words, vtt([0, 1.5, '码头开工']))
  await edit()
  await page.setInputFiles('[data-voice-file="zh-CN"]', words)
  await page.locator('[data-editor] [role=alert]').waitFor()
  await page.setInputFiles('[data-voice-file="zh-CN"]', [words, voice])
  await page.waitForSelector('[data-voice-of="zh-CN"] [data-has=captions]')
  expect(await page.locator('[data-voice-of=en] [data-lacks]').getAttribute('data-lacks')).toBe('audio captions')
  await page.keyboard.press('Escape')
  await page.click('[data-unvoiced=en]')
  await page.click('[data-editor] .foot .quiet')
  await edit()
  await drawnAnew(() => page.click('[data-voice-of="zh-CN"] [data-has=audio]'))
  await page.waitForSelector('[data-narrated=none]')
  await page.keyboard.press('Escape')
  await edit()
  await page.fill('[data-field="title en"]', 'The first pile is driven')
  await page.focus('[data-field="labels.text en"]')
  await page.selectOption('.foot [data-figures]', 'landed')
  await page.fill('[data-field="labels.text zh-CN"]', '{landed}')
  await drawnAnew(() => page.click('[data-action=save-words]'))
  const english = readFileSync(join(pack(), 'texts/en.json'), 'utf8')
  expect(english).toContain('The first pile is driven')
  expect(english).toContain('"text": "{landed}"')
  expect(await page.textContent('[data-card="story/first"] [data-drawn]')).toContain('243')
  await drawnAnew(() => page.click('[data-scene=story] [data-action=remove-scene]'))
  expect(order()).not.toContain('story')
  expect(await page.$('[data-problem]')).toBeNull()
})

it('begins another park’s report: a pack to be filled and its empty workbook', async () => {
  const { page, electron } = kiosk
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, folder)
  await page.locator('.desk').evaluate((desk) => desk.scrollTo(0, desk.scrollHeight))
  await page.click('[data-stop=pack]')
  await page.waitForSelector('[data-action=new-report]')
  expect(await page.locator('.desk').evaluate((desk) => desk.scrollTop)).toBe(0)
  await page.click('[data-action=new-report]')
  await page.fill('[data-say="park zh-CN"]', '内湖港')
  await page.fill('[data-say="park en"]', 'Inland Port')
  await page.fill('[data-period]', '2027')
  await page.click('[data-new-report] [data-kind=milestones]')
  await page.fill('[data-count=milestones]', '15')
  // Its map: outlines in metres are refused in words, then a box on the world is taken.
  await page.click('[data-new-report] [data-kind=map]')
  await page.click('[data-from=file]')
  const square = [
    [0, 0],
    [9, 0],
    [9, 9],
    [0, 0],
  ].map(([x = 0, y = 0]) => [x + 5e5, y + 3e6])
  const metres = JSON.stringify({ type: 'Polygon', coordinates: [square] })
  await page.setInputFiles('[data-outline-file]', { name: 'a.geojson', mimeType: '', buffer: Buffer.from(metres) })
  await page.locator('[data-outline-problem]', { hasText: '以米计' }).waitFor()
  await page.click('[data-from=world]')
  for (const [edge, degrees] of Object.entries({ west: '119.5', east: '122.5', south: '30.8', north: '32.6' }))
    await page.fill(`[data-edge=${edge}]`, degrees)
  await page.click('[data-action=begin-report]')
  // Its land is cut on a thread of its own; the stop is chosen once the new report is there.
  await page.locator('.river .year', { hasText: '2027' }).waitFor({ timeout: 90_000 })
  await page.waitForSelector('[data-stop=check].done')
  await page.click('[data-stop=workbook]')
  await page.waitForSelector('[data-book=written]', { timeout: 90_000 })
  expect(existsSync(join(folder, 'inland-port-2027.xlsx'))).toBe(true)
  expect(readFileSync(join(begun(), 'tour.json'), 'utf8')).toContain('"event-15"')
  await page.click('[data-stop=board]')
  await page.waitForSelector('[data-card="milestones/year"] [data-drawn] .words', { state: 'attached' })
})

it('points at the map of it: a place with its distance, a bridge, a camera, a step', async () => {
  const { page } = kiosk
  await page.click('[data-action=point-map]')
  // As soon as it looks as the step does.
  await page.waitForFunction(() => {
    const spot = document.querySelector('[data-spot=park]')
    return Number(spot?.getAttribute('cx')) > 100
  })
  const press = async (x: number, y: number): Promise<void> => {
    const land = await page.locator('[data-map-editor] [data-land]').boundingBox()
    if (land) await page.mouse.click(land.x + land.width * x, land.y + land.height * y)
  }
  const put = async (zh: string, en: string): Promise<void> => {
    await page.fill('[data-say="pointed zh-CN"]', zh)
    await page.fill('[data-say="pointed en"]', en)
    await drawnAnew(() => page.click('[data-action=put-pointed]'))
  }
  await page.click('[data-doing=place]')
  await press(0.6, 0.4)
  await put('老城', 'Old Town')
  await page.click('[data-doing=bridge]')
  await press(0.4, 0.5)
  await press(0.45, 0.62)
  await page.fill('[data-opened]', '2026')
  await put('海湾大桥', 'Bay Bridge')
  await page.click('[data-doing=looks]')
  await page.click('[data-map-editor] [data-action=closer]')
  await drawnAnew(() => page.click('[data-action=look-here]'))
  await page.click('[data-doing=stepHere]')
  await page.selectOption('[data-view]', 'crossings')
  await put('一桥连两岸', 'A bridge joins two shores')
  await page.click('[data-action=close-map]')
  // The pack that the workbook was written from stays as that workbook knows it.
  const made = join(folder, 'inland-port-2027-report')
  const read = (name: string, from = made): string => readFileSync(join(from, name), 'utf8')
  expect(read('geo/places.json')).toMatch(/"place"/)
  expect(read('geo/places.json', begun())).not.toMatch(/"place"/)
  expect(read('geo/crossings.json')).toMatch(/"2026"/)
  expect(read('facts.json')).toContain('"distance-place"')
  await page.waitForSelector('[data-card="map/crossings"] [data-drawn] .words', { state: 'attached' })
  expect(await page.$('[data-problem]')).toBeNull()
  expect(kiosk.complaints).toEqual([])
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
  expect(chosen).toBe(join(folder, 'inland-port-2027-report'))
})
