import fs from 'node:fs'
import path from 'node:path'
import * as resedit from 'resedit'
import { projectRoot } from '../../runtime/places.mjs'

/** US English, Unicode: what Explorer and the Task Manager read. */
const LANGUAGE = { lang: 1033, codepage: 1200 }

/**
 * Gives a program for Windows our icon, name and version. A signature it had would no longer hold, and goes.
 * @param {string} executable @param {{ productName: string, version: string, description: string, note?: string }} about
 */
export function dressProgram(executable, { productName, version, description, note = '' }) {
  const program = resedit.NtExecutable.from(fs.readFileSync(executable), { ignoreCert: true })
  const resources = resedit.NtExecutableResource.from(program)
  const icons = resedit.Data.IconFile.from(fs.readFileSync(path.join(projectRoot, 'build/icons/icon.ico'))).icons
  const [group] = resedit.Resource.IconGroupEntry.fromEntries(resources.entries)
  resedit.Resource.IconGroupEntry.replaceIconsForResource(
    resources.entries,
    ...[group?.id ?? 1, group?.lang ?? LANGUAGE.lang],
    icons.map(({ data }) => data),
  )
  const info =
    resedit.Resource.VersionInfo.fromEntries(resources.entries)[0] ?? resedit.Resource.VersionInfo.createEmpty()
  info.setFileVersion(version, LANGUAGE.lang)
  info.setProductVersion(version, LANGUAGE.lang)
  for (const language of [LANGUAGE, ...info.getAllLanguagesForStringValues()])
    info.setStringValues(language, {
      ProductName: productName,
      FileDescription: note === '' ? productName : `${productName} (${note})`,
      ...{ CompanyName: productName, LegalCopyright: description, OriginalFilename: path.basename(executable) },
      ...{ FileVersion: version, ProductVersion: version, InternalName: productName },
    })
  info.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  fs.writeFileSync(executable, Buffer.from(program.generate()))
}
