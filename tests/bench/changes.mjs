// From a finger's touch to the first frame that shows something else.

/** In the page: times what follows each touch, ms; `window.changed` answers with the last one's once there is one. */
export function watchChanges() {
  let touched
  const look = () => {
    if (touched === undefined) return
    const at = touched
    touched = undefined
    requestAnimationFrame(() => {
      const { port1, port2 } = new window.MessageChannel()
      port1.onmessage = () => (window.changed = performance.now() - at)
      port2.postMessage(null)
    })
  }
  new window.MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  })
  window.addEventListener('pointerdown', ({ timeStamp }) => (touched = timeStamp), { capture: true })
}

/** Touches the middle of a box and answers after how many ms a frame showed something else; undefined where nothing changes in 3 s. */
export async function touchToChange({ page, cdp }, { x, y, width, height }) {
  await page.evaluate(() => (window.changed = undefined))
  const points = [{ x: Math.round(x + width / 2), y: Math.round(y + height / 2), id: 0 }]
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points })
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  const seen = await page.waitForFunction(() => window.changed, undefined, { timeout: 3000 }).catch(() => undefined)
  return seen?.jsonValue()
}
