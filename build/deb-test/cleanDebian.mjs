// A Debian with nothing on it, in a folder: what apt takes in there is all that the package asked for.
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const quiet = { DEBIAN_FRONTEND: 'noninteractive', PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C.UTF-8' }

/** Starts this script anew in a mount namespace of its own: whatever it mounts is gone with it. */
export function inOwnMounts() {
  if (process.env.DEB_TEST_MOUNTS === '1') return
  const [node = '', ...args] = process.argv
  const { status, error } = spawnSync('unshare', ['--mount', '--propagation', 'private', node, ...args], {
    stdio: 'inherit',
    env: { ...process.env, DEB_TEST_MOUNTS: '1' },
  })
  if (error) console.error(`unshare cannot be run (${error.message}): npm run doctor -- --deb installs it`)
  process.exit(status ?? 1)
}

export class CleanDebian {
  /** @param {string} root made by debootstrap where it is not there yet */
  constructor(root) {
    this.root = root
    // While it works debootstrap keeps its own folder in there.
    const isWhole = this.has('usr/bin/apt-get') && !this.has('debootstrap')
    if (!isWhole) {
      fs.rmSync(root, { recursive: true, force: true })
      this.#must('debootstrap', ['--variant=minbase', 'bookworm', root])
    }
    this.#must('mount', ['-t', 'proc', 'proc', path.join(root, 'proc')])
    this.#must('mount', ['--rbind', '/dev', path.join(root, 'dev')])
    fs.writeFileSync(path.join(root, 'usr/sbin/policy-rc.d'), '#!/bin/sh\nexit 101\n', { mode: 0o755 })
    // An earlier run may have been cut off.
    this.run('dpkg', '--configure', '-a')
  }

  /** @param {string} program @param {string[]} args */
  #must(program, args, env = process.env) {
    const { status, stderr, stdout, error } = spawnSync(program, args, { encoding: 'utf8', env })
    if (error) throw new Error(`${program} cannot be run (${error.message}): npm run doctor -- --deb installs it`)
    if (status !== 0)
      throw new Error(`${program} ${args.join(' ')} ended with ${status}\n${stderr}${stdout}`.slice(0, 4000))
    return stdout
  }

  /** Runs a command as root inside; its output. @param {string[]} command */
  run(...command) {
    return this.#must('chroot', [this.root, ...command], quiet)
  }

  /** @param {string} deb path outside */
  install(deb) {
    const inside = `/root/${path.basename(deb)}`
    fs.copyFileSync(deb, path.join(this.root, inside))
    this.run('apt-get', 'update', '-qq')
    this.run('apt-get', 'install', '-y', '-qq', inside)
    fs.rmSync(path.join(this.root, inside))
  }

  /** @param {string} file as seen from inside */
  has(file) {
    return fs.existsSync(path.join(this.root, file))
  }

  /**
   * Starts a program inside as a user who is nobody special.
   * @param {{ user: string, home: string, display: string, input?: string }} as
   * @param {string[]} command
   */
  start({ user, home, display, input }, ...command) {
    const environment = [
      `HOME=${home}`,
      `DISPLAY=${display}`,
      'PATH=/usr/bin:/bin',
      'LANG=C.UTF-8',
      `XDG_RUNTIME_DIR=${home}`,
    ]
    const child = spawn('chroot', [`--userspec=${user}:${user}`, this.root, 'env', '-i', ...environment, ...command], {
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
    })
    child.stdin.end(input ?? '')
    return child
  }
}
