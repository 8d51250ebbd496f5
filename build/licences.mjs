// Vite plugins that list the packages a build really ships, with their licences, as `licences.json` and, in full text,
// `licences.txt` beside the page. Nothing is typed by hand: what the bundlers drew code, styles or fonts from is listed.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { foldersOf, packagesAmong } from './packaging/libraries.mjs'

const packageFolder = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/

/** The folder of the package a module belongs to, or undefined for our own. */
function folderOf(id) {
  const file = id.replace(/^\0/, '').replace(/[?#].*$/, '')
  return packageFolder.exec(file)?.[1]
}

/** Files of the bundle's chunks that were kept, and of its assets. */
function filesOf(bundle) {
  return Object.values(bundle).flatMap((output) =>
    output.type === 'chunk'
      ? Object.keys(output.modules).filter((id) => output.modules[id].renderedLength > 0 || id.includes('.css'))
      : (output.originalFileNames ?? []),
  )
}

/** A package as the about panel lists it; its full licence text apart. */
export function describePackage(folder) {
  const { name, version, license, licenses } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const files = readdirSync(folder).filter((entry) => /^(licen[cs]e|notice)(\.(md|txt))?$/i.test(entry))
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n')
  const stated = typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type)
  // Some say it in their licence's text alone.
  const licence = stated ?? (/^(the )?mit license/i.test(text) ? 'MIT' : undefined)
  if (!name || !version || !licence) throw new Error(`no name, version or licence in ${folder}`)
  return { name, version, licence, text }
}

/** Packages in order of their names, each once. */
function listed(folders) {
  const described = [...folders].map(describePackage)
  return [...new Map(described.map((part) => [part.name, part])).values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

const fullText = (parts) =>
  parts
    .map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text || '(see the package)'}`)
    .join(`\n\n${'-'.repeat(80)}\n\n`)

/**
 * Two plugins that share what they find: `collect` for every part of a build, `emit` for the last, which writes the
 * files. `extra` are packages shipped whole, outside any bundle.
 */
export function licences(root, extra = []) {
  const found = new Set(extra.map((name) => join(root, 'node_modules', name)))
  const take = (bundle) => {
    for (const id of filesOf(bundle)) {
      const folder = folderOf(id.startsWith(sep) || id.includes(':') || id.startsWith('\0') ? id : join(root, id))
      if (folder && existsSync(join(folder, 'package.json'))) found.add(folder)
    }
    // What a chunk only names is shipped beside it, with all it needs.
    const named = Object.values(bundle).flatMap(({ imports = [], dynamicImports = [] }) => [
      ...imports,
      ...dynamicImports,
    ])
    for (const folder of foldersOf(packagesAmong(named))) found.add(folder)
  }
  return {
    collect: () => ({ name: 'licences-collect', generateBundle: (_, bundle) => take(bundle) }),
    emit: () => ({
      name: 'licences-emit',
      generateBundle(_, bundle) {
        take(bundle)
        const parts = listed(found)
        const list = parts.map(({ name, version, licence }) => ({ name, version, licence }))
        this.emitFile({ type: 'asset', fileName: 'licences.json', source: `${JSON.stringify(list, null, 1)}\n` })
        this.emitFile({ type: 'asset', fileName: 'licences.txt', source: `${fullText(parts)}\n` })
      },
    }),
  }
}
