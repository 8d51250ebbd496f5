import { packFault, type PackFault } from '../../core/faults'
import type { RawPack } from '../pack'
import { place } from '../read/place'
import type { Names } from './names'
import { proseFaults } from './prose'
import { flatten, isCompared, keyOf, knownGroups, pathOf, requiredKeys, surplusPart, type FlatTexts } from './textKeys'

interface Spoken {
  readonly locale: string
  readonly file: string
  readonly flat: FlatTexts
}

/** Everything has its text, in every locale the same keys, and texts hold only figures there are. */
export function textFaults(pack: RawPack, names: Names): readonly PackFault[] {
  const known = knownGroups(pack)
  const spoken = Object.entries(pack.texts).map(([locale, texts]): Spoken => {
    return { locale, file: pack.manifest.files.texts[locale] ?? '', flat: flatten(texts) }
  })
  const expected = new Set(requiredKeys(pack))
  for (const { flat } of spoken) {
    for (const key of flat.leaves.keys()) {
      const path = pathOf(key)
      if (isCompared(path) && !surplusPart(path, known)) expected.add(key)
    }
  }
  return spoken.flatMap((one) => [
    ...missingFaults(one, expected),
    ...surplusFaults(one, known),
    ...proseFaults(one.flat.leaves, one.file, names),
  ])
}

/** Where a whole group is missing, the group is named once rather than each of its texts. */
function missingFaults({ locale, file, flat }: Spoken, expected: ReadonlySet<string>): readonly PackFault[] {
  const missing = new Set<string>()
  for (const key of expected) {
    if (flat.leaves.has(key)) continue
    const path = pathOf(key)
    const prefixes = path.map((_, i) => keyOf(path.slice(0, i + 1)))
    missing.add(prefixes.find((prefix) => !flat.leaves.has(prefix) && !flat.groups.has(prefix)) ?? key)
  }
  return [...missing].map((key) => packFault('missing-text', file, place(pathOf(key)), { locale }))
}

function surplusFaults({ locale, file, flat }: Spoken, known: ReadonlySet<string>): readonly PackFault[] {
  const surplus = new Set<string>()
  for (const key of [...flat.leaves.keys(), ...flat.groups]) {
    const path = pathOf(key)
    const part = surplusPart(path, known)
    if (part && part.length <= path.length) surplus.add(keyOf(part))
  }
  return [...surplus]
    .filter((key) => key !== '')
    .map((key) => packFault('surplus-text', file, place(pathOf(key)), { locale }))
}
