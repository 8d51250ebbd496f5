import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { join, relative, isAbsolute } from 'node:path'
import { Readable } from 'node:stream'
import type { Report } from '../../core/report'

/** The playing pack's folder, and the only files a page may ask of it. */
export interface PackMedia {
  readonly folder: string
  readonly files: ReadonlySet<string>
}

/** Pictures and films that the tour of a report shows, and what is said and signed at its steps. */
export const mediaOf = ({ tour, narration = {} }: Report): ReadonlySet<string> =>
  new Set([
    ...Object.values(narration)
      .flatMap((spoken) => Object.values(spoken))
      .flatMap(({ audio, sign }) => [audio, sign].filter((file) => file !== undefined)),
    ...tour.scenes.flatMap(({ steps }) =>
      steps.flatMap((step) => [...('media' in step ? [step.media] : []), ...('still' in step ? [step.still] : [])]),
    ),
  ])

/** First and last byte of a part, both counted. */
export interface Part {
  readonly start: number
  readonly end: number
}

/** The part a Range header asks of `size` bytes: all where there is none or several, `refused` where it lies outside. Pure. */
export function partOf(range: string | null, size: number): Part | 'all' | 'refused' {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(range?.trim() ?? '')
  const [, from = '', to = ''] = asked ?? []
  if (!asked || (from === '' && to === '')) return 'all'
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(size - 1, Number(to))
  return start > end || start >= size ? 'refused' : { start, end }
}

/** What a page gets with a picture of the pack: an SVG opened by itself runs nothing and asks nothing. */
const shut = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

const none = (): Response => new Response('not found', { status: 404 })

/**
 * A picture or film of the pack, streamed: never read whole, a part where a part is asked. 404 for what the pack does not
 * show, is no file, or lies outside its folder by a link.
 */
export async function serveMedia(
  playing: PackMedia | undefined,
  file: string,
  type: string,
  range: string | null,
): Promise<Response> {
  if (!playing?.files.has(file)) return none()
  try {
    const folder = await realpath(playing.folder)
    const path = await realpath(join(folder, file))
    const inside = relative(folder, path)
    const found = await stat(path)
    if (inside.startsWith('..') || isAbsolute(inside) || !found.isFile()) return none()
    return respond(path, found.size, type, partOf(range, found.size))
  } catch {
    return none()
  }
}

function respond(path: string, size: number, type: string, part: Part | 'all' | 'refused'): Response {
  const headers = {
    ...{ 'content-type': type, 'content-security-policy': shut, 'x-content-type-options': 'nosniff' },
    ...{ 'accept-ranges': 'bytes', 'cache-control': 'no-store' },
  }
  if (part === 'refused')
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } })
  const { start, end } = part === 'all' ? { start: 0, end: size - 1 } : part
  const length = { 'content-length': String(end - start + 1) }
  const body = size === 0 ? null : (Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream)
  if (part === 'all') return new Response(body, { status: 200, headers: { ...headers, ...length } })
  const span = { 'content-range': `bytes ${start}-${end}/${size}` }
  return new Response(body, { status: 206, headers: { ...headers, ...length, ...span } })
}
