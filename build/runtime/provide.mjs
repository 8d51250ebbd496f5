import readline from 'node:readline/promises'
import { run } from './processes.mjs'
import { mayInstall, packageName, parseAvailable } from './system.mjs'

/** @typedef {{ name: string, t64: boolean }} Wanted */

/**
 * Installs missing Debian packages where that is allowed; otherwise says exactly what to type.
 * @param {readonly Wanted[]} wanted
 * @param {import('./system.mjs').System} system
 * @param {boolean} yes
 * @returns {Promise<boolean>} whether the packages were installed
 */
export async function providePackages(wanted, system, yes) {
  const decision = mayInstall(system, yes)
  if (decision === 'print') return tell(await namesOn(system, wanted), system)
  if (decision === 'ask' && !(await isAgreed(await namesOn(system, wanted))))
    return tell(await namesOn(system, wanted), system)
  console.log('  apt-get update …')
  const update = await apt(['update'])
  if (update.code !== 0) console.error(`  apt-get update failed, trying with the lists at hand.\n${tail(update)}`)
  const names = await namesOn(system, wanted)
  console.log(`  apt-get install ${names.join(' ')} …`)
  const install = await apt(['install', '-y', '--no-install-recommends', ...names])
  if (install.code === 0) return true
  console.error(`apt-get could not install what is missing:\n${tail(install)}`)
  return tell(names, system)
}

/** @param {string[]} args */
function apt(args) {
  // apt holds a lock for a moment when another run works: wait for it rather than fail.
  return run('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

/** @param {import('./system.mjs').System} system @param {readonly Wanted[]} wanted */
async function namesOn(system, wanted) {
  const candidates = wanted.flatMap(({ name, t64 }) => (t64 ? [name, `${name}t64`] : [name]))
  const policy = system.hasApt
    ? await run('apt-cache', ['policy', ...candidates], { env: { ...process.env, LC_ALL: 'C' } })
    : null
  const available = parseAvailable(policy?.stdout ?? '')
  return wanted.map((entry) => packageName(entry, system, available))
}

/** @param {string[]} names */
async function isAgreed(names) {
  const terminal = readline.createInterface({ input: process.stdin, output: process.stdout })
  try {
    const answer = await terminal.question(
      `Electron needs these Debian packages: ${names.join(' ')}\nInstall them now? [Y/n] `,
    )
    return /^(y(es)?)?$/i.test(answer.trim())
  } finally {
    terminal.close()
  }
}

/** @param {string[]} names @param {import('./system.mjs').System} system @returns {false} */
function tell(names, system) {
  const sudo = system.isRoot ? '' : 'sudo '
  console.error('Some system packages are missing. Install them and start again:\n')
  if (system.hasApt) {
    console.error(`  ${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends ${names.join(' ')}\n`)
  } else {
    console.error(`  (named as Debian names them) ${names.join(' ')}\n`)
  }
  return false
}

/** @param {{ stdout: string, stderr: string }} result */
function tail({ stdout, stderr }) {
  return `${stdout}\n${stderr}`.trim().split('\n').slice(-12).join('\n')
}
