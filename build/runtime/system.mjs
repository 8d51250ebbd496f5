import fs from 'node:fs'
import path from 'node:path'

/**
 * @typedef {object} System
 * @property {string} id as in os-release: `debian`, `ubuntu`, …
 * @property {number} version 0 when unknown (rolling and testing releases name none)
 * @property {boolean} hasApt
 * @property {boolean} isRoot
 * @property {boolean} isInteractive somebody sits at a terminal
 */

/**
 * What may be done about missing packages: `install` without asking, `ask` first, or only `print` the command.
 * @param {System} system
 * @param {boolean} yes `--yes` was given
 * @returns {'install' | 'ask' | 'print'}
 */
export function mayInstall(system, yes) {
  const isKnown = system.hasApt && (system.id === 'debian' || system.id === 'ubuntu')
  if (!isKnown || !system.isRoot) return 'print'
  return yes || !system.isInteractive ? 'install' : 'ask'
}

/**
 * The name a package has on this system. What apt knows decides; without that, the release.
 * @param {{ name: string, t64: boolean }} wanted
 * @param {System} system
 * @param {ReadonlySet<string>} available packages apt could install, empty when it was not asked or knows none
 */
export function packageName({ name, t64 }, system, available) {
  if (!t64) return name
  if (available.has(name) !== available.has(`${name}t64`)) return available.has(name) ? name : `${name}t64`
  return hasTime64Names(system) ? `${name}t64` : name
}

/** @param {System} system */
function hasTime64Names({ id, version }) {
  if (id === 'debian') return version === 0 || version >= 13
  return id === 'ubuntu' && version >= 24.04
}

/**
 * Names with a candidate version. A purely virtual package (libasound2 on newer systems) has none.
 * @param {string} policy output of `apt-cache policy <names>`
 */
export function parseAvailable(policy) {
  const names = [...policy.matchAll(/^(\S+):\n\s+Installed:.*\n\s+Candidate: (.*)$/gm)]
  return new Set(names.flatMap(([, name, candidate]) => (name && candidate !== '(none)' ? [name] : [])))
}

/**
 * @param {string} osRelease content of /etc/os-release
 * @returns {{ id: string, version: number }}
 */
export function parseOsRelease(osRelease) {
  const field = (/** @type {string} */ name) => new RegExp(`^${name}="?([^"\n]*)"?$`, 'm').exec(osRelease)?.[1] ?? ''
  return { id: field('ID'), version: Number.parseFloat(field('VERSION_ID')) || 0 }
}

/** @returns {System} */
export function thisSystem() {
  const file = '/etc/os-release'
  return {
    ...parseOsRelease(fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''),
    hasApt: hasProgram('apt-get'),
    isRoot: process.getuid?.() === 0,
    isInteractive: process.stdin.isTTY === true,
  }
}

/** @param {string} name @returns {boolean} whether a program of this name is on the path */
export function hasProgram(name) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .some((folder) => folder !== '' && fs.existsSync(path.join(folder, name)))
}
