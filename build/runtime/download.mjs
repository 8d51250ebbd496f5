import fs from 'node:fs'
import path from 'node:path'
import { isAlive } from './processes.mjs'

/**
 * @typedef {object} DownloadLimits
 * @property {number} [connectMs] longest wait for the answer to begin
 * @property {number} [stallMs] longest pause between two pieces
 * @property {number} [budgetMs] give up when the rest would take longer than this; the part that came is kept
 * @property {number} [attempts] tries in a row that may bring nothing
 * @property {(received: number, total: number | null) => void} [onProgress] bytes so far and in all
 */

/** A download that did not complete; what had arrived is kept for the next try. */
class DownloadError extends Error {}

/**
 * Downloads into a partial file beside `file` and takes up what an aborted run left there. The complete file is moved to `file`
 * at the end; until then nothing exists under that name. Two processes never write the same partial: each claims its own by renaming.
 * @param {string} url
 * @param {string} file
 * @param {DownloadLimits} [limits]
 * @throws {DownloadError}
 */
export async function download(url, file, limits = {}) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const partial = claimPartial(file)
  await fetchWhole(url, partial, limits)
  fs.renameSync(partial, file)
}

/**
 * A connection that breaks is taken up again where it broke. One that cannot be made at all is not asked for twice.
 * @param {string} url
 * @param {string} partial
 * @param {DownloadLimits} limits
 */
async function fetchWhole(url, partial, limits) {
  const attempts = limits.attempts ?? 5
  let left = attempts
  for (;;) {
    const before = sizeOf(partial)
    try {
      return await fetchRest(url, partial, limits)
    } catch (error) {
      left = (sizeOf(partial) > before ? attempts : left) - 1
      if (left < 1 || error instanceof DownloadError) throw asDownloadError(error)
    }
  }
}

/** @param {string} url @param {string} partial @param {DownloadLimits} limits */
async function fetchRest(url, partial, limits) {
  const watch = watchdog()
  try {
    watch.within(limits.connectMs ?? 12_000, 'no answer')
    const have = sizeOf(partial)
    const response = await ask(url, have, watch)
    if (response.status === 416 && have > 0) return
    if (!response.ok || !response.body) throw new DownloadError(`the server answered ${response.status}`)
    const start = response.status === 206 ? have : 0
    const length = Number(response.headers.get('content-length'))
    const total = length > 0 ? start + length : null
    await writeBody(response.body, partial, { start, total, watch, limits })
    if (total !== null && sizeOf(partial) !== total) throw new Error('the connection ended early')
  } catch (error) {
    throw error instanceof DownloadError ? error : (watch.reason() ?? error)
  } finally {
    watch.end()
  }
}

/** @param {string} url @param {number} have bytes already here @param {ReturnType<typeof watchdog>} watch */
async function ask(url, have, watch) {
  /** @type {Record<string, string>} */
  const range = have > 0 ? { range: `bytes=${have}-` } : {}
  try {
    return await fetch(url, { headers: { 'accept-encoding': 'identity', ...range }, signal: watch.signal })
  } catch (error) {
    throw asDownloadError(watch.reason() ?? error)
  }
}

/**
 * @param {ReadableStream<Uint8Array>} body
 * @param {string} partial
 * @param {{ start: number, total: number | null, watch: ReturnType<typeof watchdog>, limits: DownloadLimits }} job
 */
async function writeBody(body, partial, { start, total, watch, limits }) {
  const handle = await fs.promises.open(partial, start > 0 ? 'a' : 'w')
  const begun = Date.now()
  let received = start
  try {
    for await (const piece of body) {
      watch.within(limits.stallMs ?? 20_000, 'the transfer stalled')
      await handle.writeFile(piece)
      received += piece.length
      limits.onProgress?.(received, total)
      if (isTooSlow(received - start, Date.now() - begun, total === null ? 0 : total - received, limits.budgetMs)) {
        throw new DownloadError('the connection is too slow; what arrived is kept')
      }
    }
  } finally {
    await handle.close()
  }
}

/**
 * Judged only after 15 s, when the rate means something.
 * @param {number} received bytes of this transfer
 * @param {number} elapsed ms
 * @param {number} left bytes still to come
 * @param {number | undefined} budget ms
 */
export function isTooSlow(received, elapsed, left, budget) {
  if (budget === undefined || elapsed < 15_000) return false
  return left / (received / elapsed) > budget
}

/** One timer that aborts a request, and remembers why. */
function watchdog() {
  const controller = new AbortController()
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  return {
    signal: controller.signal,
    /** @param {number} ms @param {string} why */
    within(ms, why) {
      clearTimeout(timer)
      timer = setTimeout(() => controller.abort(new Error(`${why} for ${Math.round(ms / 1000)} s`)), ms)
    },
    /** @returns {Error | null} */
    reason: () => (controller.signal.aborted ? controller.signal.reason : null),
    end: () => clearTimeout(timer),
  }
}

/**
 * Takes over the largest part left by a process that is gone. Renaming is the claim: only one of two claimants succeeds.
 * @param {string} file
 */
function claimPartial(file) {
  const mine = `${file}.partial-${process.pid}`
  const [best] = leftParts(file).sort((a, b) => sizeOf(b) - sizeOf(a))
  if (best && best !== mine) {
    try {
      fs.renameSync(best, mine)
    } catch {
      // Another run claimed it first: start with an empty part.
    }
  }
  return mine
}

/** @param {string} file parts of this file that no living process writes */
function leftParts(file) {
  const prefix = `${path.basename(file)}.partial-`
  return fs
    .readdirSync(path.dirname(file))
    .filter((name) => name.startsWith(prefix))
    .filter((name) => Number(name.slice(prefix.length)) === process.pid || !isAlive(Number(name.slice(prefix.length))))
    .map((name) => path.join(path.dirname(file), name))
}

/** @param {string} file */
function sizeOf(file) {
  return fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

/** @param {unknown} error @returns {DownloadError} */
function asDownloadError(error) {
  if (error instanceof DownloadError) return error
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return new DownloadError(cause instanceof Error ? cause.message : String(cause), { cause: error })
}
