/** What is known of the picture on the display since a GPU process was lost: looks in a row that saw one, or that saw none. */
export interface Sight {
  readonly painted: number
  readonly blank: number
}

export const unseen: Sight = { painted: 0, blank: 0 }

/** A look every so often, ms; a picture counts as lost, or as there for good, when as many looks in a row say so. */
export const sightEveryMs = 500
const looks = { blank: 3, painted: 6 } as const

/** Takes a look; undefined as soon as the picture is known to be there. Pure. */
export function withLookAt({ painted, blank }: Sight, isPainted: boolean): Sight | undefined {
  if (!isPainted) return { painted: 0, blank: blank + 1 }
  return painted + 1 < looks.painted ? { painted: painted + 1, blank: 0 } : undefined
}

/** Whether there is no picture. Pure. */
export const isBlank = ({ blank }: Sight): boolean => blank >= looks.blank

/** One colour is no picture, and neither are two: a ground that nothing was drawn on, and its edge. */
const fewColours = 2
/** Pixels from one that is looked at to the next: no width of a display is a multiple of it. */
const stride = 251

/** Whether a bitmap of 32 bits a pixel shows more than a ground. Pure. */
export function isPicture(bitmap: Buffer): boolean {
  const colours = new Set<number>()
  for (let at = 0; at + 4 <= bitmap.length && colours.size <= fewColours; at += 4 * stride)
    colours.add(bitmap.readUInt32LE(at))
  return colours.size > fewColours
}
