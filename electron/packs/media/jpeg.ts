import type { Bytes } from './bytes'

/** What a JPEG says of itself, behind however much its camera or its editor wrote before. */
export interface Jpeg {
  readonly width: number
  readonly height: number
  /** One of grey, three of light, four of ink. */
  readonly colours: number
}

const mostSegments = 20_000

/** Undefined where the file ends before its size, or is none. */
export async function readJpeg({ read }: Bytes): Promise<Jpeg | undefined> {
  let at = 2
  for (let segment = 0; segment < mostSegments; segment += 1) {
    const head = await read(at, 10)
    if (head.length < 10 || head[0] !== 0xff) return undefined
    const marker = head[1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrame(marker)) return { height: head.readUInt16BE(5), width: head.readUInt16BE(7), colours: head[9] ?? 0 }
    // Pictures begin: no size has been said.
    if (marker === 0xda || marker === 0xd9) return undefined
    at += 2 + head.readUInt16BE(2)
  }
  return undefined
}

/** Start of a frame, by any of the standard's ways to code one. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
