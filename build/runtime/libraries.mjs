import fs from 'node:fs'
import { run } from './processes.mjs'

/**
 * Debian's package for each shared library Electron may miss; the ones marked t64 were renamed in Debian 13 and Ubuntu 24.04.
 * One package brings the others it depends on, so the list of what to install stays short.
 * @type {readonly { soname: RegExp, name: string, t64?: true }[]}
 */
const PACKAGES = [
  { soname: /^lib(gtk-3|gdk-3|cairo|pango-1\.0|cairo-gobject|gdk_pixbuf-2\.0)\b/, name: 'libgtk-3-0', t64: true },
  { soname: /^lib(nss3|nssutil3|smime3|ssl3|plc4|plds4|nspr4)\b/, name: 'libnss3' },
  { soname: /^libasound\b/, name: 'libasound2', t64: true },
  { soname: /^libgbm\b/, name: 'libgbm1' },
  { soname: /^libXss\b/, name: 'libxss1' },
  { soname: /^libatk-bridge-2\.0\b/, name: 'libatk-bridge2.0-0', t64: true },
  { soname: /^libatk-1\.0\b/, name: 'libatk1.0-0', t64: true },
  { soname: /^libatspi\b/, name: 'libatspi2.0-0', t64: true },
  { soname: /^libcups\b/, name: 'libcups2', t64: true },
  { soname: /^lib(glib|gobject|gio|gmodule)-2\.0\b/, name: 'libglib2.0-0', t64: true },
  { soname: /^libdrm\b/, name: 'libdrm2' },
  { soname: /^libdbus-1\b/, name: 'libdbus-1-3' },
  { soname: /^libexpat\b/, name: 'libexpat1' },
  { soname: /^libxkbcommon\b/, name: 'libxkbcommon0' },
  { soname: /^libXcomposite\b/, name: 'libxcomposite1' },
  { soname: /^libXdamage\b/, name: 'libxdamage1' },
  { soname: /^libXfixes\b/, name: 'libxfixes3' },
  { soname: /^libXrandr\b/, name: 'libxrandr2' },
  { soname: /^libXext\b/, name: 'libxext6' },
  { soname: /^libX11\.so/, name: 'libx11-6' },
  { soname: /^libX11-xcb\b/, name: 'libx11-xcb1' },
  { soname: /^libxcb\.so/, name: 'libxcb1' },
  { soname: /^libudev\b/, name: 'libudev1' },
]

/** Loaded while running, not linked: `ldd` cannot name it. */
const LOADED_LATER = ['libgtk-3.so.0']

/**
 * The libraries `ldd` did not find.
 * @param {string} output of `ldd <executable>`
 */
export function parseMissing(output) {
  return output
    .split('\n')
    .filter((line) => line.includes('=> not found'))
    .map((line) => line.trim().split(/\s+/)[0] ?? '')
}

/**
 * Packages that bring these libraries.
 * @param {readonly string[]} sonames
 * @returns {{ packages: { name: string, t64: boolean }[], unknown: string[] }} `unknown` libraries have no known package
 */
export function packagesFor(sonames) {
  const hits = sonames.map((soname) => ({ soname, hit: PACKAGES.find((entry) => entry.soname.test(soname)) }))
  const names = new Set(hits.flatMap(({ hit }) => (hit ? [hit.name] : [])))
  return {
    packages: PACKAGES.filter(({ name }) => names.has(name)).map(({ name, t64 }) => ({ name, t64: t64 ?? false })),
    unknown: hits.flatMap(({ soname, hit }) => (hit ? [] : [soname])),
  }
}

/**
 * Shared libraries this executable needs and the machine lacks.
 * @param {string} executable
 * @returns {Promise<string[]>} empty on systems other than Linux
 */
export async function missingLibraries(executable) {
  if (process.platform !== 'linux') return []
  const linked = await run('ldd', [executable])
  if (linked.code !== 0) throw new Error(`ldd cannot read ${executable}: ${linked.stderr.trim()}`)
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((file) => fs.existsSync(file))
  const known = ldconfig ? await run(ldconfig, ['-p']) : null
  const later = known?.code === 0 ? LOADED_LATER.filter((soname) => !known.stdout.includes(soname)) : []
  return [...new Set([...parseMissing(linked.stdout), ...later])]
}
