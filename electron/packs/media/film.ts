import type { Bytes } from './bytes'

/** Ways to code pictures that every machine of ours plays, as MP4 and WebM name them. */
const played = new Set(['avc1', 'avc3', 'av01', 'vp08', 'vp09', 'V_VP8', 'V_VP9', 'V_AV1'])
const names: Readonly<Record<string, string>> = {
  ...{ hvc1: 'H.265 (HEVC)', hev1: 'H.265 (HEVC)', dvh1: 'H.265 (Dolby Vision)', dvhe: 'H.265 (Dolby Vision)' },
  ...{ mp4v: 'MPEG-4 Visual', 'V_MPEGH/ISO/HEVC': 'H.265 (HEVC)', 'V_MPEG4/ISO/AVC': 'H.264', jpeg: 'Motion JPEG' },
}

const mostIndex = 64 * 1024 * 1024
const headBytes = 512 * 1024

/** How a film's pictures are coded, where that is nothing every machine plays; undefined where it is, or is not said. */
export async function strangeCodec(kind: 'mp4' | 'webm', bytes: Bytes): Promise<string | undefined> {
  const found = kind === 'mp4' ? await codecsOfMp4(bytes) : codecsOfWebm(await bytes.read(0, headBytes))
  const strange = found.find((codec) => !played.has(codec))
  return strange === undefined ? undefined : (names[strange] ?? strange)
}

const codecsOfWebm = (head: Buffer): readonly string[] =>
  head.toString('latin1').match(/V_[A-Z0-9]+(?:\/[A-Z0-9]+)*/g) ?? []

/** An MP4 keeps its index wherever it likes, often behind all pictures; undefined where it has none. */
async function indexOfMp4({ size, read }: Bytes): Promise<Buffer | undefined> {
  for (let at = 0; at + 8 <= size;) {
    const head = await read(at, 16)
    if (head.length < 8) return undefined
    const box = boxAt(head, 0, size - at)
    if (box.type === 'moov') return read(at + box.start, Math.min(box.length - box.start, mostIndex))
    if (box.length < 8) return undefined
    at += box.length
  }
  return undefined
}

async function codecsOfMp4(bytes: Bytes): Promise<readonly string[]> {
  const index = await indexOfMp4(bytes)
  return index ? codecsIn(index) : []
}

/** How long an MP4 says it lasts, seconds; 0 where it does not. */
export async function secondsOfMp4(bytes: Bytes): Promise<number> {
  const index = await indexOfMp4(bytes)
  // The movie's header is the first box of the index.
  if (!index || index.length < 40 || index.toString('latin1', 4, 8) !== 'mvhd') return 0
  const isLong = index[8] === 1
  const scale = index.readUInt32BE(isLong ? 28 : 20)
  const length = isLong ? Number(index.readBigUInt64BE(32)) : index.readUInt32BE(24)
  return scale === 0 ? 0 : length / scale
}

interface Box {
  readonly type: string
  /** Where what it holds begins, and where the next one does, from its own first byte. */
  readonly start: number
  readonly length: number
}

/** The box that begins at a place; `rest`: what is left of the file, for one that goes to its end. */
export function boxAt(bytes: Buffer, at: number, rest: number): Box {
  const short = bytes.readUInt32BE(at)
  const type = bytes.toString('latin1', at + 4, at + 8)
  if (short === 1 && at + 16 <= bytes.length) return { type, start: 16, length: Number(bytes.readBigUInt64BE(at + 8)) }
  return { type, start: 8, length: short === 0 ? rest : short }
}

/** Boxes that hold those of the pictures' kind. */
const holders = new Set(['trak', 'mdia', 'minf', 'stbl'])

/** How the tracks of pictures in an index are coded. */
function codecsIn(index: Buffer): readonly string[] {
  const codecs: string[] = []
  let isPicture = false
  const walk = (from: number, to: number): void => {
    for (let at = from; at + 8 <= to;) {
      const { type, start, length } = boxAt(index, at, to - at)
      if (length < 8) return
      const end = Math.min(at + length, to)
      if (type === 'hdlr' && at + start + 12 <= end)
        isPicture = index.toString('latin1', at + start + 8, at + start + 12) === 'vide'
      if (type === 'stsd' && isPicture && at + start + 16 <= end)
        codecs.push(index.toString('latin1', at + start + 12, at + start + 16))
      if (holders.has(type)) walk(at + start, end)
      at += length
    }
  }
  walk(0, index.length)
  return codecs
}
