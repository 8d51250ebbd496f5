import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveMedia, type PackMedia } from './media'
import { mediaAsked, resolveRequest } from './paths'

/** Only our own scheme is ever asked; inline styles are what Vue and ECharts set on elements. */
const csp = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self'",
  // The workshop takes a still of a film that is dropped on it.
  "media-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** What is asked: an address of our own scheme, and a part of it where one is asked. */
interface Asked {
  readonly url: string
  readonly range: string | null
}

/** The built renderer from `root` and what the playing pack shows from its folder; anything else is 404. Knows no Electron: any server can ask. */
export async function answerRequest(
  { url, range }: Asked,
  root: string,
  playing: () => Promise<PackMedia | undefined>,
): Promise<Response> {
  const found = resolveRequest(url)
  if (!found) return new Response('not found', { status: 404 })
  const media = mediaAsked(found.path)
  if (media !== undefined) return serveMedia(await playing(), media, found.type, range)
  try {
    const body = await readFile(join(root, ...found.path))
    return new Response(new Uint8Array(body), {
      headers: { 'content-type': found.type, 'content-security-policy': csp, 'x-content-type-options': 'nosniff' },
    })
  } catch {
    return new Response('not found', { status: 404 })
  }
}
