import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { isAlive } from './processes.mjs'

const STAMP = 'installed.json'

/**
 * Builds a folder that either exists whole or not at all: the work is done under a temporary name, stamped with the size of every
 * file, and moved into place in one step. Runs side by side are safe; the first to finish wins and the others use its result.
 * @param {string} folder
 * @param {(draft: string) => Promise<void>} build fills the empty draft folder
 */
export async function installWhole(folder, build) {
  if (isWhole(folder)) return
  sweepDrafts(path.dirname(folder))
  const draft = `${folder}.draft-${process.pid}-${crypto.randomUUID().slice(0, 8)}`
  try {
    fs.mkdirSync(draft, { recursive: true })
    await build(draft)
    fs.writeFileSync(path.join(draft, STAMP), JSON.stringify({ files: sizes(draft) }))
    moveIntoPlace(draft, folder)
  } catch (error) {
    // Another run may have finished meanwhile and tidied away what this one was reading.
    if (!isWhole(folder)) throw error
  } finally {
    fs.rmSync(draft, { recursive: true, force: true })
  }
}

/**
 * Whether the folder was installed to the end and no file has been lost or cut since.
 * @param {string} folder
 */
export function isWhole(folder) {
  try {
    const { files } = JSON.parse(fs.readFileSync(path.join(folder, STAMP), 'utf8'))
    return Object.entries(files).every(([name, size]) => fs.statSync(path.join(folder, name)).size === size)
  } catch {
    return false
  }
}

/** @param {string} draft @param {string} folder */
function moveIntoPlace(draft, folder) {
  if (fs.existsSync(folder) && !isWhole(folder)) fs.renameSync(folder, `${draft}-damaged`)
  try {
    fs.renameSync(draft, folder)
  } catch (error) {
    if (!isWhole(folder)) throw error
  } finally {
    fs.rmSync(`${draft}-damaged`, { recursive: true, force: true })
  }
}

/** Removes drafts of processes that are gone. @param {string} parent */
function sweepDrafts(parent) {
  for (const name of fs.existsSync(parent) ? fs.readdirSync(parent) : []) {
    const pid = /\.draft-(\d+)-/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) fs.rmSync(path.join(parent, name), { recursive: true, force: true })
  }
}

/** @param {string} folder @returns {Record<string, number>} sizes by path, links left out */
function sizes(folder) {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name)
      return [path.relative(folder, file), fs.statSync(file).size]
    }),
  )
}
