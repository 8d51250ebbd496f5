import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { readRuntime, runtimeFlags } from '../../build/runtime/index.mjs'

/** Starts an app folder in this machine's Electron and connects to its page; `spawned` is the clock just before the process began. */
export async function start(app, args, display) {
  const userData = mkdtempSync(join(tmpdir(), 'briefing-kiosk-bench-'))
  const spawned = Date.now()
  const child = spawn(
    readRuntime().executable,
    [...runtimeFlags(), app, `--user-data-dir=${userData}`, '--remote-debugging-port=0', ...args],
    {
      env: { ...process.env, DISPLAY: display },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  const address = await new Promise((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (chunk) => {
      said += chunk
      const found = /DevTools listening on (ws:\S+)/.exec(said)
      if (found) resolve(found[1])
    })
    child.on('exit', () => reject(new Error(`ended early: ${said}`)))
  })
  const browser = await chromium.connectOverCDP(address)
  const context = browser.contexts()[0]
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  const stop = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await gone
    rmSync(userData, { recursive: true, force: true })
  }
  return { page, pid: child.pid, address, spawned, stop }
}

/** Milliseconds from spawn to the page's first contentful paint. */
export async function firstPaint({ page, spawned }) {
  const at = await page.waitForFunction(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    return paint && performance.timeOrigin + paint.startTime
  })
  return (await at.jsonValue()) - spawned
}

export function childrenOf(pid) {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return all.filter((name) => {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] === String(pid)
    } catch {
      return false
    }
  })
}

/** What kind of process it is: `renderer`, `gpu-process`, …; `main` for the first of them. */
export const kindOf = (pid) => /--type=([\w-]+)/.exec(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))?.[1] ?? 'main'

/** Proportional set size of a process and all below it, MB. */
export function pssOf(pid) {
  let kb = 0
  try {
    kb = Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch {
    // The process may have ended in between.
  }
  return kb / 1024 + childrenOf(pid).reduce((sum, child) => sum + pssOf(child), 0)
}

/** Collects frame times in the page until `stopFrames`. */
export const startFrames = (page) =>
  page.evaluate(() => {
    window.__frames = []
    let last = performance.now()
    const tick = (now) => {
      window.__frames?.push(now - last)
      last = now
      if (window.__frames) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })

export const stopFrames = (page) =>
  page.evaluate(() => {
    const frames = window.__frames
    delete window.__frames
    return frames.slice(2)
  })

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

/** The value that a share of all do not exceed. */
export const quantile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

/** @typedef {{ median: number, least: number, most: number }} Spread */
export const spread = (values) => ({ median: median(values), least: Math.min(...values), most: Math.max(...values) })

/** Median frames a second, share (%) of frames longer than 33 ms and the longest of them, ms. */
export const frameFigures = (frames) => ({
  fps: 1000 / median(frames),
  slow: (100 * frames.filter((ms) => ms > 33.4).length) / frames.length,
  worst: Math.max(...frames),
  frames: frames.length,
})
