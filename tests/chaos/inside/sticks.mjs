import { spawnSync } from 'node:child_process'
import { syncBuiltinESMExports } from 'node:module'

const asked = ['readdir', 'open', 'readFile', 'rename', 'access', 'stat']

/** Pulls a stick out, or stops the server of a share, just as main, or a thread that main starts, is about to do something with it. */
export function wrapSticks({ require, land, ordered }) {
  const pull = (what) => {
    const { stick, stop, when } = ordered() ?? {}
    if (when === undefined || !new RegExp(when).test(what)) return
    land(what)
    if (stick === undefined) process.kill(stop, 'SIGSTOP')
    else spawnSync('umount', ['-l', stick])
  }
  const disk = require('node:fs/promises')
  for (const name of asked) {
    const act = disk[name]
    disk[name] = (path, ...given) => {
      pull(`${name} ${String(path)}`)
      return act(path, ...given)
    }
  }
  // A library that reads archives opens them the older way.
  const fs = require('node:fs')
  const { open } = fs
  fs.open = (path, ...given) => {
    pull(`open ${String(path)}`)
    open(path, ...given)
  }
  const threads = require('node:worker_threads')
  threads.Worker = class extends threads.Worker {
    constructor(file, ...given) {
      pull(`thread ${String(file)}`)
      super(file, ...given)
    }
  }
  syncBuiltinESMExports()
}
