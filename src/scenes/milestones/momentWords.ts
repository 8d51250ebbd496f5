import type { Content } from '../../picture/content'

interface Told {
  readonly when?: string
  readonly name: string
  readonly said?: string | undefined
  readonly items?: readonly string[]
}

/** A moment in one line: when, what, what became of it, its parts; the date last where names stand below each other. Nothing is set below `floor`, u. */
export function momentWords({ when = '', name, said, items = [] }: Told, floor: number, dateLast = false): Content {
  const first = when === '' || dateLast
  const date: Content =
    when === ''
      ? []
      : [
          {
            kind: 'text',
            text: when,
            em: 0.86,
            least: floor,
            ink: 'ink2',
            pad: dateLast ? 0.6 : 0,
          },
        ]
  return [
    ...(dateLast ? [] : date),
    { kind: 'text', text: name, weight: 600, pad: first ? 0 : 0.6 },
    ...(said === undefined ? [] : [{ kind: 'text', text: said, ink: 'river', pad: 0.4 } as const]),
    ...(items.length === 0
      ? []
      : [{ kind: 'text', text: items.join(' · '), em: 0.86, least: floor, ink: 'ink2', pad: 0.8 } as const]),
    ...(dateLast ? date : []),
  ]
}
