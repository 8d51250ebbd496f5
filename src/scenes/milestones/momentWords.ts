import type { Content } from '../../picture/content'

interface Told {
  readonly when?: string
  readonly name: string
  readonly said?: string | undefined
}

/** A moment in one line: when, what, what became of it; the date last where names stand below each other. Nothing is set below `floor`, u. */
export function momentWords({ when = '', name, said }: Told, floor: number, dateLast = false): Content {
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
    ...(dateLast ? date : []),
  ]
}
