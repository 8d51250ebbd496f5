import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import readline from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import { runtimeFlags } from './flags.mjs'

/** Longest wait for the app to open its debugging port and its window. */
const OPEN_MS = 30_000

/** How long an app that is ending by itself may take. */
const LEAVING_MS = 3_000

/**
 * @typedef {object} WatchedApp
 * @property {import('playwright-core').Page} page its first window
 * @property {() => Promise<void>} stop ends the app and resolves when it is gone
 */

/**
 * Starts the app so that its window can be driven. Its words go through to this terminal, without Chromium's own log lines.
 * @param {{ executable: string, app: string, args: readonly string[], display: string }} start `args` are the app's own
 * @returns {Promise<{ ok: true, watched: WatchedApp } | { ok: false, code: number }>} the exit code when the app ended by itself
 */
export async function startWatched({ executable, app, args, display }) {
  const userData = fs.mkdtempSync(path.join(os.tmpdir(), 'briefing-kiosk-'))
  const flags = [...runtimeFlags(), '--remote-debugging-port=0', `--user-data-dir=${userData}`]
  const child = spawn(executable, [...flags, app, ...args], {
    stdio: ['ignore', 'inherit', 'pipe'],
    env: { ...process.env, DISPLAY: display },
  })
  const kill = () => void child.kill()
  process.once('exit', kill)
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  }).finally(() => {
    process.off('exit', kill)
    fs.rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
  })
  const stop = async () => {
    kill()
    await ended
  }
  try {
    const page = await Promise.race([ended, portAddress(child.stderr).then(firstPage)])
    return typeof page === 'number' ? { ok: false, code: page } : { ok: true, watched: { page, stop } }
  } catch (error) {
    // A window that cannot be reached may belong to an app that is just ending by itself: its code says more than our error.
    const code = await Promise.race([ended, delay(LEAVING_MS, null, { ref: false })])
    if (code !== null) return { ok: false, code }
    await stop()
    throw error
  }
}

/** @param {string} address */
async function firstPage(address) {
  const browser = await chromium.connectOverCDP(address)
  const context = browser.contexts()[0]
  if (!context) throw new Error('The app shows no window.')
  return context.pages()[0] ?? (await context.waitForEvent('page', { timeout: OPEN_MS }))
}

/**
 * Passes the app's words on and waits for Chromium's one about its port.
 * @param {import('node:stream').Readable} output
 * @returns {Promise<string>} rejects when that word does not come; stays open when the app ends first
 */
function portAddress(output) {
  return new Promise((resolve, reject) => {
    const late = () =>
      reject(new Error('The app did not open its debugging port (the kiosk profile may keep it shut).'))
    const timer = setTimeout(late, OPEN_MS)
    const lines = readline.createInterface({ input: output })
    lines.once('close', () => clearTimeout(timer))
    lines.on('line', (line) => {
      const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1]
      if (!address) return isChromiumLog(line) ? undefined : void process.stderr.write(`${line}\n`)
      clearTimeout(timer)
      resolve(address)
    })
  })
}

/** Chromium's complaints about a machine without D-Bus or GPU say nothing about the app. @param {string} line */
function isChromiumLog(line) {
  return line.trim() === '' || /^\[\d+:\d{4}\/[\d.]+:(INFO|WARNING|ERROR):/.test(line)
}
