import { stat } from 'node:fs/promises'
import { packFault, type PackFault } from '../../core/faults'
import { err, ok, type Result } from '../../core/result'
import { manifestFile } from '../pack'
import { manifestSchema, packFormat, type Manifest } from '../schema'
import { readJson } from './json'
import { place, valueAt } from './place'
import { readShape } from './shape'

/** Reads manifest.json. A newer format is told before anything else: what follows may be unknown to this program. */
export async function readManifest(dir: string): Promise<Result<Manifest, readonly PackFault[]>> {
  const data = await readJson(dir, manifestFile)
  if (!data.ok) return err([(await isFolder(dir)) ? data.error : packFault('missing-folder', manifestFile, '', {})])
  const format = valueAt(data.value, ['format'])
  if (typeof format === 'number' && Number.isInteger(format) && format > packFormat) {
    return err([packFault('too-new-format', manifestFile, 'format', { found: format, known: packFormat })])
  }
  const manifest = readShape(manifestSchema, data.value, manifestFile)
  if (!manifest.ok) return manifest
  const faults = localeFaults(manifest.value)
  return faults.length > 0 ? err(faults) : ok(manifest.value)
}

const isFolder = (dir: string): Promise<boolean> =>
  stat(dir).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** Every declared language has a text file, every text file a declared language, each declared once. */
function localeFaults(manifest: Manifest): readonly PackFault[] {
  const { locales, files } = manifest
  const twice = locales.flatMap((locale, i) => {
    const first = locales.indexOf(locale)
    return first < i
      ? [packFault('duplicate-id', manifestFile, `locales[${i}]`, { id: locale, other: `locales[${first}]` })]
      : []
  })
  const without = locales
    .filter((locale) => !Object.hasOwn(files.texts, locale))
    .map((locale) => packFault('missing-field', manifestFile, place(['files', 'texts', locale]), { field: locale }))
  const extra = Object.keys(files.texts)
    .filter((locale) => !locales.includes(locale))
    .map((locale) => packFault('extra-locale', manifestFile, place(['files', 'texts', locale]), { locale }))
  return [...twice, ...without, ...extra]
}
