import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { pull } from './pulls.mjs'

const asked = ['readdir', 'open', 'readFile', 'rename', 'access', 'stat']

/** Has the moment come just before this process asks a disk for something. */
export function wrapDisk(require) {
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
  syncBuiltinESMExports()
}

/** The same in every disk's process that main starts, and just before it is asked for a task. */
export function wrapProcesses({ utilityProcess }) {
  const { fork } = utilityProcess
  utilityProcess.fork = (file, args, given) => {
    if (given?.serviceName !== 'disk') return fork(file, args, given)
    const started = fork(join(import.meta.dirname, 'disk.mjs'), [file], given)
    const { postMessage } = started
    started.postMessage = (task, ...more) => {
      pull(`ask ${task.name}`)
      postMessage.call(started, task, ...more)
    }
    return started
  }
}
