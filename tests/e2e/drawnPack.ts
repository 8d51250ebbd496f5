import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Tour {
  readonly scenes: object[]
  readonly routes: { readonly id: string; minutes: number; readonly stops: object[] }[]
}
interface Texts {
  readonly scenes: Record<string, object>
}

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3" fill="teal"/></svg>'

/** The pack with one more stop on its short route: a picture that only a stage can show. */
export function withDrawing(from: string): string {
  const pack = join(mkdtempSync(join(tmpdir(), 'briefing-kiosk-e2e-pack-')), 'pack')
  cpSync(from, pack, { recursive: true })
  mkdirSync(join(pack, 'media'))
  writeFileSync(join(pack, 'media/drawn.svg'), drawing)
  const [tourFile, read] = [join(pack, 'tour.json'), (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))]
  const tour = read(tourFile) as Tour
  const step = { id: 'drawn', view: 'picture', media: 'media/drawn.svg', facts: [] }
  tour.scenes.push({ id: 'seen', kind: 'story', steps: [step] })
  const route = tour.routes.find(({ id }) => id === 'brief')
  if (!route) throw new Error('no short route')
  route.stops.push({ scene: 'seen' })
  route.minutes += 1
  writeFileSync(tourFile, JSON.stringify(tour))
  for (const locale of ['zh-CN', 'en']) {
    const file = join(pack, `texts/${locale}.json`)
    const texts = read(file) as Texts
    const labels = { alt: '图', caption: '图' }
    texts.scenes['seen'] = { name: '图', kicker: '图', steps: { drawn: { title: '一张图', labels } } }
    writeFileSync(file, JSON.stringify(texts))
  }
  return pack
}
