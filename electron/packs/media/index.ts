import { imageSize } from 'image-size'
import { open, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { packFault, type PackFault } from '../../core/faults'
import type { Tour } from '../schema'
import { whyActive } from './svg'

/** What was found out about the media a tour names: what stands in the way of playing, and what only staff need know. */
export interface MediaFindings {
  readonly faults: readonly PackFault[]
  readonly notes: readonly PackFault[]
}

/** Larger ones cost more memory than a hall's machine has to spare; no screen shows as much. */
const mostSide = 8192
const mostPixels = 40_000_000
const mostSvgBytes = 4 * 1024 ** 2
/** Where a picture says how large it is; films are looked at no further than what tells their kind. */
const headBytes = 512 * 1024

interface Named {
  readonly file: string
  readonly at: string
}

/** Looks at every picture and film that a tour names: their first half megabyte, SVGs whole. Never throws for what it finds. */
export async function lookAtMedia(dir: string, tour: Tour, tourFile: string): Promise<MediaFindings> {
  const findings = await Promise.all(mediaOf(tour).map((named) => lookAt(dir, named, tourFile)))
  return { faults: findings.flatMap(({ faults }) => faults), notes: findings.flatMap(({ notes }) => notes) }
}

/** Each file once, at the place that names it first. */
function mediaOf(tour: Tour): readonly Named[] {
  const named = new Map<string, Named>()
  tour.scenes.forEach((scene, i) =>
    scene.steps.forEach((step, k) => {
      for (const field of ['media', 'still'] as const) {
        const file = field in step ? (step as { readonly [F in typeof field]?: string })[field] : undefined
        if (file !== undefined && !named.has(file)) named.set(file, { file, at: `scenes[${i}].steps[${k}].${field}` })
      }
    }),
  )
  return [...named.values()]
}

const fault = (found: PackFault): MediaFindings => ({ faults: [found], notes: [] })
const nothing: MediaFindings = { faults: [], notes: [] }

async function lookAt(dir: string, { file, at }: Named, tourFile: string): Promise<MediaFindings> {
  const kind = extname(file).slice(1)
  try {
    const { size } = await stat(join(dir, file))
    if (kind === 'svg' && size > mostSvgBytes)
      return fault(packFault('wrong-media', file, at, { kind, found: 'large' }))
    const head = await firstBytes(join(dir, file), kind === 'svg' ? size : headBytes)
    return judge(file, at, kind, head)
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
      return { faults: [], notes: [packFault('missing-media', tourFile, at, { file })] }
    return fault(packFault('wrong-media', file, at, { kind, found: 'unreadable' }))
  }
}

async function firstBytes(path: string, most: number): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(most), 0, most, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function judge(file: string, at: string, kind: string, head: Buffer): MediaFindings {
  const found = kindOf(head)
  if (found !== (kind === 'jpeg' ? 'jpg' : kind)) return fault(packFault('wrong-media', file, at, { kind, found }))
  if (kind === 'mp4' || kind === 'webm') return nothing
  if (kind === 'svg') {
    const what = whyActive(head.toString('utf8'))
    return what === undefined ? nothing : fault(packFault('active-picture', file, at, { what }))
  }
  const { width, height } = sizeOf(head)
  if (width === 0) return fault(packFault('wrong-media', file, at, { kind, found: 'cut off' }))
  if (Math.max(width, height) <= mostSide && width * height <= mostPixels) return nothing
  return fault(packFault('huge-picture', file, at, { width, height, most: mostSide }))
}

/** Size in pixels; 0 where the picture does not say. */
function sizeOf(head: Buffer): { readonly width: number; readonly height: number } {
  try {
    return imageSize(head)
  } catch {
    return { width: 0, height: 0 }
  }
}

/** What a file begins as, whatever it is called. */
function kindOf(head: Buffer): string {
  const text = head.subarray(0, 64).toString('latin1')
  if (head.length === 0) return 'empty'
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (text.startsWith('\xff\xd8\xff')) return 'jpg'
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp'
  if (text.slice(4, 8) === 'ftyp') return 'mp4'
  if (text.startsWith('\x1a\x45\xdf\xa3')) return 'webm'
  return /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[^]*?-->\s*)*<(?:[\w-]+:)?svg\b/i.test(
    head.subarray(0, 4096).toString('latin1'),
  )
    ? 'svg'
    : 'unknown'
}
