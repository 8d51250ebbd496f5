import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { projectRoot } from './places.mjs'

/** Longest wait for a display or window manager that does not come up at all. */
const GIVE_UP_MS = 15_000

/**
 * Starts a screen nobody sees, with a window manager in it: without one a kiosk window does not become full screen.
 * Ready when it returns. Ends with this process at the latest.
 * @param {{ width: number, height: number }} size in pixels
 * @returns {Promise<{ display: string, stop: () => Promise<void> }>} `display` is the value for DISPLAY
 * @throws when Xvfb or openbox is missing or does not come up; `npm run doctor` provides both
 */
export const startVirtualDisplay = ({ width, height }) => startServer('Xvfb', ['-screen', '0', `${width}x${height}x24`])

/**
 * Starts an X server and a window manager in it.
 * @param {string} program @param {readonly string[]} args
 * @returns {Promise<{ display: string, stop: () => Promise<void> }>}
 */
export async function startServer(program, args) {
  // -displayfd: the server picks a free number and writes it once it is ready. The number is unknown to others, so none can clash.
  const server = spawn(program, ['-displayfd', '3', ...args, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const endServer = endWithUs(server)
  try {
    const number = await firstLine(server, /** @type {import('node:stream').Readable} */ (server.stdio[3]), program)
    const display = `:${number}`
    const endManager = await startWindowManager(display)
    const stop = async () => {
      await endManager()
      await endServer()
    }
    return { display, stop }
  } catch (error) {
    await endServer()
    throw error
  }
}

/** @param {string} display @returns {Promise<() => Promise<void>>} ends it */
async function startWindowManager(display) {
  const settings = path.join(projectRoot, 'build/runtime/openbox.xml')
  // openbox runs the start-up command once it manages the screen: its output is the signal.
  const manager = spawn('openbox', ['--sm-disable', '--config-file', settings, '--startup', 'echo ready'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DISPLAY: display },
  })
  const end = endWithUs(manager)
  try {
    await firstLine(manager, manager.stdout, 'openbox')
    return end
  } catch (error) {
    await end()
    throw error
  }
}

/**
 * The first line a program writes to a stream; fails when the program ends or stays silent.
 * @param {import('node:child_process').ChildProcess} child
 * @param {import('node:stream').Readable} stream
 * @param {string} name
 * @returns {Promise<string>}
 */
function firstLine(child, stream, name) {
  return new Promise((resolve, reject) => {
    let [text, complaint] = ['', '']
    const fail = (/** @type {string} */ what) =>
      reject(new Error(`${name} ${what}. ${complaint.trim() || 'Run "npm run doctor".'}`))
    const timer = setTimeout(() => fail('did not come up'), GIVE_UP_MS)
    child.stderr?.on('data', (data) => (complaint = (complaint + data).slice(-500)))
    child.once('error', (error) => fail(`cannot be started (${error.message})`))
    child.once('close', (code) => fail(`ended with code ${code}`))
    stream.on('data', (data) => {
      text += data
      if (!text.includes('\n')) return
      clearTimeout(timer)
      resolve(text.split('\n')[0] ?? '')
    })
    child.once('close', () => clearTimeout(timer))
  })
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => Promise<void>} ends the child and resolves when it is gone
 */
function endWithUs(child) {
  const kill = () => child.kill('SIGTERM')
  process.once('exit', kill)
  child.once('exit', () => process.off('exit', kill))
  child.on('error', () => process.off('exit', kill))
  return async () => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    kill()
    await gone
  }
}
