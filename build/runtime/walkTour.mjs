import fs from 'node:fs'
import path from 'node:path'

/** Longest wait for one picture to come to rest. */
const REST_MS = 30_000

/** The same where a step may be the last one, which stays. */
const LAST_MS = 10_000

/**
 * @typedef {object} Walk
 * @property {import('playwright-core').Page} page showing the stage
 * @property {string} folder for the pictures; emptied first
 * @property {boolean} fromMiddle the app was asked to start at a later scene: fewer steps than the route has lie ahead
 * @property {(name: string, index: number, total: number) => void} onPicture
 */

/**
 * Walks from where the tour stands to its last step and keeps a picture of each. Waits for the stage's own word that it is at rest.
 * @param {Walk} walk
 * @returns {Promise<number>} how many steps were seen; throws when the stage does not come to rest
 */
export async function walkTour({ page, folder, fromMiddle, onPicture }) {
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(folder, { recursive: true })
  const picture = (/** @type {string} */ name) =>
    page.screenshot({ path: path.join(folder, `${name.replaceAll('/', '-')}.png`) })
  let place = await restingPlace(page, '')
  if (place === 'attract') {
    await picture(place)
    onPicture(place, 0, await stepCount(page))
    place = await nextPlace(page, place)
  }
  const total = await stepCount(page)
  for (let seen = 1; ; seen += 1) {
    await picture(place)
    onPicture(place, seen, total)
    if (seen >= total) return seen
    const next = await nextPlace(page, place, fromMiddle ? LAST_MS : REST_MS).catch((error) => {
      if (fromMiddle) return null
      throw error
    })
    if (next === null) return seen
    place = next
  }
}

/** @param {import('playwright-core').Page} page @param {string} place where it stands now @param {number} [wait] ms */
async function nextPlace(page, place, wait = REST_MS) {
  await page.keyboard.press('PageDown')
  return restingPlace(page, place, wait)
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} previous the place to be left behind
 * @param {number} [wait] ms
 * @returns {Promise<string>}
 */
async function restingPlace(page, previous, wait = REST_MS) {
  const hasCome = (/** @type {string} */ before) => {
    const { settled } = document.documentElement.dataset
    return settled && settled !== before ? settled : false
  }
  try {
    const handle = await page.waitForFunction(hasCome, previous, { timeout: wait })
    return String(await handle.jsonValue())
  } catch (error) {
    throw new Error(`The stage did not come to rest ${previous ? `after ${previous}` : 'at its first picture'}.`, {
      cause: error,
    })
  }
}

/** @param {import('playwright-core').Page} page */
async function stepCount(page) {
  return Number(await page.evaluate(() => document.documentElement.dataset.steps)) || 0
}
