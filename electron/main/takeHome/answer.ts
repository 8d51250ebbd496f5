import { z } from 'zod'
import type { TakeHomeOrder } from '../../core/contracts/takeHome'

const written = z.object({ ok: z.literal(true), files: z.array(z.string()), notes: z.array(z.string()).default([]) })
const failed = z.object({
  ok: z.literal(false),
  faults: z.array(z.object({ where: z.string(), what: z.string(), todo: z.string() })),
})
/** What the pack tool's export says as JSON. */
export type Answer = z.infer<typeof written> | z.infer<typeof failed>

/** The answer among what a process said on standard output; no fault named where it ended without one. Pure. */
export function readAnswer(said: string): Answer {
  try {
    const read = z.union([written, failed]).safeParse(JSON.parse(said.slice(said.indexOf('{'))))
    if (read.success) return read.data
  } catch {
    // Ended in the middle, or before.
  }
  return { ok: false, faults: [] }
}

const sizes = { wide: '1920x1080', upright: '1080x1920' } as const

/** An order as the pack tool's command line has it. Pure. */
export function toolArguments(order: TakeHomeOrder, pack: string, out: string): readonly string[] {
  const { formats, locales, theme, shape, route, tellIn } = order
  return [
    ...['--json', 'export', `--pack=${pack}`, `--out=${out}`, '--progress', `--tell-in=${tellIn}`],
    ...[`--format=${formats.join(',')}`, `--lang=${locales.join(',')}`],
    ...[`--theme=${theme}`, `--size=${sizes[shape]}`],
    ...(route === null ? [] : [`--route=${route}`]),
  ]
}
