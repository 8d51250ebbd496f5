import { readFileSync, writeFileSync } from 'node:fs'

const patch = (ms) => `(() => {
  globalThis.trueDate ??= Date
  const Real = globalThis.trueDate
  const now = () => Real.now() + ${ms}
  globalThis.Date = new Proxy(Real, {
    construct: (target, given, self) => Reflect.construct(target, given.length > 0 ? given : [now()], self),
    apply: () => new Real(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  })
})()`

/**
 * Another clock for all that main and its pages ask: what it is off by, in ms, outlives the process in a file, as a real clock does.
 * Timers go on by the steady clock, as theirs do.
 */
export function wrapClock(electron, file) {
  let off = 0
  const run = (0, eval)
  const pages = () => electron.webContents.getAllWebContents()
  const setClock = (ms) => {
    off = ms
    writeFileSync(file, String(ms))
    run(patch(ms))
    for (const page of pages()) void page.executeJavaScript(patch(ms)).catch(() => undefined)
  }
  try {
    off = Number(readFileSync(file, 'utf8'))
  } catch {
    // It was never set.
  }
  if (off !== 0) run(patch(off))
  electron.app.on('web-contents-created', (_event, page) => {
    page.on('dom-ready', () => off !== 0 && void page.executeJavaScript(patch(off)).catch(() => undefined))
  })
  return { setClock }
}
