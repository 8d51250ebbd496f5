import type { Decode } from '../../export'
import { inTime } from '../installs/hiddenStage'
import { openStage } from './pictures'

/** What a sheet of paper can show of a picture, pixels; an SVG has no size of its own and is drawn as large. */
const longest = 2400

/** In the page: a picture of the pack as JPEG, or as PNG where something shines through it; null where it cannot be shown. */
const drawn = (file: string): string => `(async () => {
  const image = new Image()
  image.src = ${JSON.stringify(`pack/${file}`)}
  try { await image.decode() } catch { return null }
  const { naturalWidth, naturalHeight } = image
  if (!naturalWidth || !naturalHeight) return null
  const largest = ${longest} / Math.max(naturalWidth, naturalHeight)
  const scale = ${JSON.stringify(file.endsWith('.svg'))} ? largest : Math.min(1, largest)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(naturalHeight * scale))
  const pen = canvas.getContext('2d')
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height)
  let whole = true
  for (let i = 3; whole && i < data.length; i += 4) whole = data[i] === 255
  return canvas.toDataURL(whole ? 'image/jpeg' : 'image/png', 0.92).split(',')[1]
})()`

/** Shows pictures in the stage's own page, unseen, and takes what it shows. */
export const decodePictures: Decode = async (folder, files) => {
  const stage = await openStage(folder, { theme: 'paper', size: { width: 640, height: 360 } })
  const decoded = new Map<string, Uint8Array>()
  try {
    const { eye, window } = stage
    const shown = async (): Promise<undefined> => {
      await eye.ready
      for (const file of files) {
        const said: unknown = await window.webContents.executeJavaScript(drawn(file))
        if (typeof said === 'string') decoded.set(file, new Uint8Array(Buffer.from(said, 'base64')))
      }
    }
    await inTime(eye, shown())
    return decoded
  } finally {
    stage.end()
  }
}
