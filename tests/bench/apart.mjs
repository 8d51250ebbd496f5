// What bench:step asks of each page.

/** In the page: notes when the next change is heard, is in the document, in a frame, and past that frame's painting. `where`: what shows the place. */
export function hear(where) {
  const now = () => performance.timeOrigin + performance.now()
  const shown = () => {
    const { scene, step, live } = document.querySelector(where)?.dataset ?? {}
    return live ?? (scene && `${scene}/${step}`)
  }
  let before
  let ink = 0
  const count = () => document.querySelectorAll('.ink *').length
  const look = () => {
    const { times } = window
    if (times.framed === undefined && times.written !== undefined) {
      times.framed = now()
      const channel = new window.MessageChannel()
      channel.port1.onmessage = () => (times.painted = now())
      channel.port2.postMessage(null)
    }
    requestAnimationFrame(look)
  }
  const written = () => {
    const { times } = window
    if (times.written === undefined && (shown() !== before || count() !== ink)) times.written = now()
  }
  const heard = () => (window.times.heard ??= now())
  Object.assign(window, {
    times: {},
    shownPlace: shown,
    listenAnew: () => {
      before = shown()
      ink = count()
      window.times = {}
    },
    /** Resolves once the page has had time to spare in ten frames in a row; after three seconds at the latest. */
    atEase: () =>
      new Promise((done) => {
        const until = performance.now() + 3000
        let calm = 0
        const wait = () =>
          window.requestIdleCallback(
            (rest) => {
              calm = !rest.didTimeout && rest.timeRemaining() > 4 ? calm + 1 : 0
              if (calm > 9 || performance.now() > until) done()
              else requestAnimationFrame(wait)
            },
            { timeout: 500 },
          )
        wait()
      }),
    press: (key) => {
      heard()
      document.dispatchEvent(new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    },
  })
  window.kiosk.on('kiosk:tour-changed', heard)
  window.kiosk.on('kiosk:aids-changed', heard)
  new window.MutationObserver(written).observe(document, { subtree: true, childList: true, attributes: true })
  requestAnimationFrame(look)
}

/** Median, 95th percentile and the largest, in words. */
export function quantiles(list) {
  const sorted = [...list].sort((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(0)
  return `${at(0.5)}, ${at(0.95)}, ${at(1)}`
}
