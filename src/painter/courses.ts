import type { Strand } from '../charts/strands'

/** The other of a strand's two keys. */
const otherKey = (key: string): string => (key.endsWith('\u0000') ? key.slice(0, -1) : `${key}\u0000`)
const bare = (key: string): string => key.replace('\u0000', '')
/** Strands that run side by side, by the name before their number. */
const kinOf = (key: string): string => bare(key).replace(/\d+$/, '')

const way = ({ points }: Strand): readonly [number, number] => {
  const [first, last] = [points[0], points.at(-1)]
  return first && last ? [last[0] - first[0], last[1] - first[1]] : [0, 0]
}
const turnsBack = (a: Strand, b: Strand): boolean => {
  const [[ax, ay], [bx, by]] = [way(a), way(b)]
  return ax * bx + ay * by < 0
}

/**
 * How the strands of one picture go on in the next one's. They bend from course to course; but where one of a band would turn back, all of it
 * would fold up on the way: that band fades where it lies and is drawn anew, under its other key. Pure.
 */
export function goingOn(now: readonly Strand[], before: readonly Strand[]): readonly Strand[] {
  const was = new Map(before.map((strand) => [bare(strand.id), strand]))
  const folding = new Set(
    now.flatMap((strand) => {
      const old = was.get(strand.id)
      return old && turnsBack(strand, old) ? [kinOf(strand.id)] : []
    }),
  )
  return now.map((strand) => {
    const key = was.get(strand.id)?.id
    if (key === undefined) return strand
    return folding.has(kinOf(strand.id)) ? { ...strand, id: otherKey(key), anew: true } : { ...strand, id: key }
  })
}
