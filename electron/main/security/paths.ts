const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
}

/** Where the playing pack's pictures and films are asked for. */
const packRoom = 'pack'

/** The pack-relative file a renderer's path asks for; undefined where it asks for the program's own. */
export const mediaAsked = ([room, ...path]: readonly string[]): string | undefined =>
  room === packRoom ? path.join('/') : undefined

/** One folder or file name: no dots first, no separators of any system, no control characters. */
const safeName = /^[A-Za-z0-9_@-][A-Za-z0-9_.@-]*$/

/** A `kiosk://stage/…` address as path segments below the renderer's folder; undefined refuses it. Pure. */
export function resolveRequest(
  address: string,
): { readonly path: readonly string[]; readonly type: string } | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  if (url.protocol !== 'kiosk:' || url.host !== 'stage') return undefined
  const path = url.pathname.split('/').filter((part) => part !== '')
  const type = types[path.at(-1)?.split('.').at(-1) ?? '']
  if (!type || path.length === 0 || !path.every((part) => safeName.test(part))) return undefined
  return { path, type }
}
