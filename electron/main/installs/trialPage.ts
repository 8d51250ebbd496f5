/** Runs in the page under trial: remembers pictures and films that could not be shown. */
export const noteLosses = `
  window.lost = []
  document.addEventListener('error', (event) => {
    const { target } = event
    if (target instanceof HTMLImageElement || target instanceof HTMLMediaElement) window.lost.push(target.currentSrc || target.src)
  }, true)
  null`

/** Runs in the page: resolves when it is at rest at a picture, every image decoded and every film begun; to what was lost. */
export const atRest = (wanted: string): string => `
  new Promise((resolve) => {
    const look = () => {
      if (document.documentElement.dataset.settled !== ${JSON.stringify(wanted)}) return requestAnimationFrame(look)
      const films = [...document.querySelectorAll('video')].filter((film) => !film.error && film.readyState < 2)
      const images = [...document.images].filter((image) => !image.complete)
      if (films.length + images.length > 0) return requestAnimationFrame(look)
      resolve(window.lost.splice(0))
    }
    look()
  })`

/** Whether a picture shows anything at all: pixels of more than one colour. `pixels` are 4 bytes each. Pure. */
export function isBlank(pixels: Uint8Array): boolean {
  for (let at = 4; at < pixels.length; at += 4)
    for (const channel of [0, 1, 2])
      if (Math.abs((pixels[at + channel] ?? 0) - (pixels[channel] ?? 0)) > 8) return false
  return true
}
