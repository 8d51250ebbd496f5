/**
 * Runs something whose process dies at one of its writes. Every call that changes the disk is a step; at step `at` the process
 * kills itself: before it, or half-way through where a call can be cut in two. Prints how many steps there were.
 * Arguments: bundled library, whose `killedRun` is run, and its order as JSON { at, half, … }.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const [library, given] = process.argv.slice(2)
const { at, half, ...order } = JSON.parse(given)
let steps = 0

const die = () => process.kill(process.pid, 'SIGKILL')
/** Counts a step; `cut` does half of it. */
function step(cut) {
  steps += 1
  if (steps !== at) return
  if (half) cut?.()
  die()
}

const writes = (flags) => typeof flags === 'string' && !/^r$|^rs$/.test(flags)

/** Puts `before` in front of a function of an object. */
function tap(owner, name, before) {
  const own = owner[name]
  owner[name] = function (...args) {
    before.apply(this, args)
    return own.apply(this, args)
  }
}

const halfOf = (text) => (typeof text === 'string' ? text.slice(0, text.length / 2) : text.subarray(0, text.length / 2))
const someFile = (folder) =>
  fs.existsSync(folder) && fs.statSync(folder).isDirectory()
    ? fs.readdirSync(folder, { recursive: true, withFileTypes: true }).find((entry) => entry.isFile())
    : undefined

/** Half a tree removed: one of its files is gone. */
function removeOne(folder) {
  const found = someFile(folder)
  if (found) fs.unlinkSync(path.join(found.parentPath, found.name))
}

/** Half a tree copied: one of its files is there. */
function copyOne(from, to) {
  const found = someFile(from)
  if (!found) return
  fs.mkdirSync(to, { recursive: true })
  fs.copyFileSync(path.join(found.parentPath, found.name), path.join(to, found.name))
}

tap(fs, 'open', (_path, flags) => writes(flags) && step())
tap(fs, 'write', (fd, buffer, offset, length, position) =>
  step(() => fs.writeSync(fd, buffer, offset, Math.floor(length / 2), position)),
)
tap(fs, 'writev', (fd, buffers, position) => step(() => fs.writeSync(fd, buffers[0], 0, buffers[0].length, position)))
tap(fs, 'fsync', () => step())
for (const name of ['mkdir', 'rename']) tap(fs.promises, name, () => step())
tap(fs.promises, 'writeFile', (file, text) => step(() => fs.writeFileSync(file, halfOf(text))))
tap(fs.promises, 'cp', (from, to) => step(() => copyOne(from, to)))
tap(fs.promises, 'rm', (folder) => fs.existsSync(folder) && step(() => removeOne(folder)))
tap(fs.promises, 'open', (_path, flags) => writes(flags) && step())
const handle = await fs.promises.open(library, 'r')
const prototype = Object.getPrototypeOf(handle)
await handle.close()
tap(prototype, 'writeFile', function (text) {
  step(() => fs.writeSync(this.fd, halfOf(text)))
})
tap(prototype, 'sync', () => step())
syncBuiltinESMExports()

const { killedRun } = await import(pathToFileURL(library).href)
const done = await killedRun(order)
process.stdout.write(JSON.stringify({ steps, done }))
