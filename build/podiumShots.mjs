// Screenshots of a visitor's hall: node build/podiumShots.mjs [--name podium] [--podiums 1280x800,1080x1920] [--wall 1920x1080,1920x1080]
//   [--langs zh-CN,en] [--theme night] [--no-build] [--out out/shots]
// The podium's touchscreen and the wall that follows it: attract, the doors, a question, what was answered, a card, a subject, the visitor's ring.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildApp, goTo, openHall, settled } from './stage.mjs'

const { values } = parseArgs({
  options: {
    name: { type: 'string', default: 'podium' },
    podiums: { type: 'string', default: '1280x800,1920x1080,1080x1920' },
    wall: { type: 'string', default: '1920x1080,1920x1080' },
    langs: { type: 'string', default: 'zh-CN,en' },
    theme: { type: 'string', default: 'night' },
    out: { type: 'string', default: 'out/shots' },
    'no-build': { type: 'boolean', default: false },
  },
})

/** Resolves once nothing of it moves any more. */
const still = (part) =>
  Promise.all(part.getAnimations({ subtree: true }).map(({ finished }) => finished)).then(() => {})

const app = buildApp(values.name, { fresh: !values['no-build'] })
mkdirSync(values.out, { recursive: true })
for (const size of values.podiums.split(','))
  for (const lang of values.langs.split(',')) {
    const hall = await openHall(app, { podium: size, wall: values.wall, lang, theme: values.theme })
    const both = [hall.page, hall.stage]
    const rest = (where) => Promise.all(both.map((page) => settled(page, where)))
    const keep = async (what) => {
      for (const [who, page] of [
        ['podium', hall.page],
        ['wall', hall.stage],
      ]) {
        const file = join(values.out, `${who}-${size}-${lang}-${what}.png`)
        await page.screenshot({ path: file })
        console.log(file)
      }
    }
    try {
      await keep('0attract')
      await hall.page.click('[data-action=start]')
      await rest('doors')
      await keep('1doors')
      await hall.page.click('[data-switch="door:invest"]')
      await rest('indicators/1')
      await keep('2asked')
      await hall.page.click('[data-switch="tell:growth"]')
      await hall.stage.waitForSelector('[data-switch="tell:growth"]', { state: 'detached' })
      await rest('indicators/1')
      await keep('3told')
      await hall.page.click('[data-scene] [data-fact] >> nth=0')
      await Promise.all(both.map((page) => page.waitForSelector('[data-card]')))
      await Promise.all(both.map((page) => page.locator('[data-card]').evaluate(still)))
      await keep('4card')
      await hall.page.keyboard.press('Escape')
      await hall.stage.waitForSelector('[data-card]', { state: 'detached' })
      await goTo(hall.page, 'map/1')
      await rest('map/1')
      await keep('5map')
      await hall.page.keyboard.press('End')
      await Promise.all(
        both.map((page) => page.waitForFunction(() => document.documentElement.dataset.settled?.startsWith('outlook'))),
      )
      await keep('6ending')
    } finally {
      await hall.close()
    }
  }
