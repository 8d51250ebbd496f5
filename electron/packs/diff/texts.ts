import type { Report, Texts } from '../../core/report'
import type { Change, TextOwner } from './change'

/** One text with whose it is. */
interface Leaf {
  readonly of: TextOwner
  readonly id: string
  readonly key: string
  readonly text: string
}

const owners: Readonly<Partial<Record<string, TextOwner>>> = {
  facts: 'fact',
  scenes: 'scene',
  routes: 'route',
  places: 'place',
  crossings: 'crossing',
}

/** Every text that reads otherwise, language by language. What an entry that came or went says is told with the entry. */
export function textChanges(older: Report, newer: Report): readonly Change[] {
  const locales = newer.manifest.locales.filter((locale) => older.texts[locale] !== undefined)
  return locales.flatMap((locale) => {
    const [was, is] = [older.texts[locale], newer.texts[locale]]
    return was && is ? inLocale(locale, was, is) : []
  })
}

function inLocale(locale: string, older: Texts, newer: Texts): readonly Change[] {
  const before = leavesOf(older)
  const after = leavesOf(newer)
  const addresses = [...new Set([...after.keys(), ...before.keys()])]
  return addresses.flatMap((address): readonly Change[] => {
    const [was, is] = [before.get(address), after.get(address)]
    const leaf = is ?? was
    if (!leaf || was?.text === is?.text || !isBoth(leaf, older, newer)) return []
    const { of, id, key } = leaf
    return [
      {
        what: 'text',
        of,
        id,
        key,
        locale,
        names: nameOf(leaf, newer, locale),
        before: was?.text ?? '',
        after: is?.text ?? '',
      },
    ]
  })
}

const rooms = { fact: 'facts', scene: 'scenes', route: 'routes', place: 'places', crossing: 'crossings' } as const

const isBoth = ({ of, id }: Leaf, older: Texts, newer: Texts): boolean =>
  of === 'pack' || (Object.hasOwn(older[rooms[of]], id) && Object.hasOwn(newer[rooms[of]], id))

function nameOf({ of, id }: Leaf, texts: Texts, locale: string): Readonly<Record<string, string>> {
  const name = of === 'pack' ? texts.park.short : texts[rooms[of]][id]?.name
  return name === undefined ? {} : { [locale]: name }
}

function leavesOf(texts: Texts): ReadonlyMap<string, Leaf> {
  const leaves = new Map<string, Leaf>()
  const visit = (value: unknown, path: readonly string[]): void => {
    if (typeof value === 'string') {
      const [room = '', id = ''] = path
      const of = owners[room]
      const leaf = of
        ? { of, id, key: path.slice(2).join('.') }
        : { of: 'pack' as const, id: room, key: path.join('.') }
      leaves.set(path.join('\u0001'), { ...leaf, text: value })
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) visit(inner, [...path, name])
    }
  }
  const { $schema: _schema, ...spoken } = texts
  visit(spoken, [])
  return leaves
}
