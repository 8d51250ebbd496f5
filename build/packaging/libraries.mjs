// The libraries that the built code asks for by name, because they read files of their own beside them: copied with all they need.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { projectRoot } from '../runtime/places.mjs'

const asked = /(?:from|import|import\(|require\()\s*["']([^"'.][^"']*)["']/g

/** What no program needs of a library: maps, types, texts for people but the licence, builds for browsers. */
const needless =
  /\.(map|ts|mts|cts|md|markdown|flow)$|[\\/](test|tests|docs|examples?|\.github)([\\/]|$)|standalone|\.min\.js$|browser\.(old\.)?m?js$/

const packageOf = (/** @type {string} */ name) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')

/** Of names that built code imports, the packages it needs beside it. @param {readonly string[]} names @returns {string[]} */
export function packagesAmong(names) {
  const { dependencies } = JSON.parse(fs.readFileSync(path.join(projectRoot, 'package.json'), 'utf8'))
  return [...new Set(names.map(packageOf))].filter((name) => Object.hasOwn(dependencies, name))
}

/** Packages that files of built code name. @param {string} folder @returns {string[]} */
export function namedBy(folder) {
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(c|m)?js$/.test(name))
  const names = files.flatMap((name) =>
    [...fs.readFileSync(path.join(folder, name), 'utf8').matchAll(asked)].map(([, library = '']) => library),
  )
  return packagesAmong(names)
}

/** Folder of a package as another one finds it. @param {string} name @param {string} from */
function folderOf(name, from) {
  const places = createRequire(path.join(from, 'package.json')).resolve.paths(name) ?? []
  const found = places
    .map((place) => path.join(place, name))
    .find((folder) => fs.existsSync(path.join(folder, 'package.json')))
  if (found === undefined) throw new Error(`${name} is not installed (wanted by ${from}): npm ci`)
  return found
}

/** Folders of packages and of all they need. @param {readonly string[]} names @returns {string[]} */
export function foldersOf(names) {
  const done = new Set()
  const add = (/** @type {string} */ name, /** @type {string} */ from) => {
    const folder = folderOf(name, from)
    if (done.has(folder)) return
    done.add(folder)
    const { dependencies = {} } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
    for (const next of Object.keys(dependencies)) add(next, folder)
  }
  for (const name of names) add(name, projectRoot)
  return [...done]
}

/** The libraries of the built code in `draft/out`, and theirs, into `draft/node_modules`. @param {string} draft */
export function copyLibraries(draft) {
  for (const folder of foldersOf(namedBy(path.join(draft, 'out/main')))) {
    const nested = path.join(folder, 'node_modules')
    fs.cpSync(folder, path.join(draft, path.relative(projectRoot, folder)), {
      recursive: true,
      filter: (file) => file === folder || (!file.startsWith(nested) && !needless.test(path.relative(folder, file))),
    })
  }
}
