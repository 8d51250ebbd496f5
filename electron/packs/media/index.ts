import { imageSize } from 'image-size'
import { open } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { packFault, type PackFault } from '../../core/faults'
import { bytesOf, type Bytes } from './bytes'
import { strangeCodec } from './film'
import { readJpeg } from './jpeg'
import { isAnimated, kindOf } from './kinds'
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
/** What tells a file's kind, and of most pictures their size. */
const headBytes = 512 * 1024

interface Named {
  readonly file: string
  readonly at: string
}

/** What a tour shows, as far as its media are asked. */
interface Shown {
  readonly scenes: readonly { readonly steps: readonly object[] }[]
}

/** Looks at every picture and film that a tour names, as far as they say what they are, SVGs whole. Never throws for what it finds. */
export async function lookAtMedia(dir: string, tour: Shown, tourFile: string): Promise<MediaFindings> {
  const findings = await Promise.all(mediaOf(tour).map((named) => lookAt(dir, named, tourFile)))
  return { faults: findings.flatMap(({ faults }) => faults), notes: findings.flatMap(({ notes }) => notes) }
}

/** Each file once, at the place that names it first. */
function mediaOf(tour: Shown): readonly Named[] {
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
const note = (found: PackFault): MediaFindings => ({ faults: [], notes: [found] })
const nothing: MediaFindings = { faults: [], notes: [] }

async function lookAt(dir: string, { file, at }: Named, tourFile: string): Promise<MediaFindings> {
  const kind = extname(file).slice(1).replace('jpeg', 'jpg')
  const wrong = (found: string): MediaFindings => fault(packFault('wrong-media', file, at, { kind, found }))
  try {
    const opened = await open(join(dir, file), 'r')
    try {
      const bytes = bytesOf(opened, (await opened.stat()).size)
      const head = await bytes.read(0, Math.min(headBytes, bytes.size))
      const found = kindOf(head)
      if (found !== kind) return wrong(found)
      return await judge({ file, at, kind, head }, bytes)
    } finally {
      await opened.close()
    }
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
      return note(packFault('missing-media', tourFile, at, { file }))
    return wrong('unreadable')
  }
}

interface Looked extends Named {
  readonly kind: string
  readonly head: Buffer
}

async function judge({ file, at, kind, head }: Looked, bytes: Bytes): Promise<MediaFindings> {
  if (kind === 'mp4' || kind === 'webm') {
    const codec = await strangeCodec(kind, bytes)
    return codec === undefined ? nothing : note(packFault('strange-codec', file, at, { codec }))
  }
  if (kind === 'svg') return judgeSvg(file, at, bytes)
  if (isAnimated(kind, head)) return fault(packFault('animated-picture', file, at, {}))
  const jpeg = kind === 'jpg' ? await readJpeg(bytes) : undefined
  const { width, height } = kind === 'jpg' ? (jpeg ?? { width: 0, height: 0 }) : sizeOf(head)
  if (width === 0) return fault(packFault('wrong-media', file, at, { kind, found: 'cut off' }))
  if (Math.max(width, height) > mostSide || width * height > mostPixels)
    return fault(packFault('huge-picture', file, at, { width, height, most: mostSide }))
  return jpeg?.colours === coloursOfInk ? note(packFault('printed-picture', file, at, {})) : nothing
}

const coloursOfInk = 4

async function judgeSvg(file: string, at: string, { size, read }: Bytes): Promise<MediaFindings> {
  if (size > mostSvgBytes) return fault(packFault('large-svg', file, at, { megabytes: Math.ceil(size / 1e6) }))
  const what = whyActive((await read(0, size)).toString('utf8'))
  return what === undefined ? nothing : fault(packFault('active-picture', file, at, { what }))
}

/** Size in pixels; 0 where the picture does not say. */
function sizeOf(head: Buffer): { readonly width: number; readonly height: number } {
  try {
    return imageSize(head)
  } catch {
    return { width: 0, height: 0 }
  }
}
