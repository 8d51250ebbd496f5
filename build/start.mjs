// Starts the built app: npm start -- [the app's own arguments]
// Without a display: shows the tour to a virtual one and keeps a picture of every step in out/tour/.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { projectRoot, readRuntime, runtimeFlags, startVirtualDisplay } from './runtime/index.mjs'
import { walkTour } from './runtime/walkTour.mjs'
import { startWatched } from './runtime/watchedApp.mjs'

const SCREEN = { width: 1920, height: 1080 }
const PICTURES = path.join(projectRoot, 'out/tour')

// A signal ends this process by its 'exit' event, where the virtual display and the app are ended too.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1))

try {
  const args = process.argv.slice(2)
  process.exitCode = hasDisplay(process.env) || showsNothing(args) ? await runApp(args) : await showTour(args)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

/** Orders that the app carries out on the terminal, without a window. @param {string[]} args */
function showsNothing(args) {
  return ['--set-pin', '--help', '--tool'].some((order) => args.includes(order))
}

/** @param {NodeJS.ProcessEnv} env */
function hasDisplay(env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** @param {string[]} args @returns {Promise<number>} the app's exit code */
function runApp(args) {
  // The tool shows nothing, and needs no display to paint.
  const unseen = args.includes('--tool') && !hasDisplay(process.env) ? ['--ozone-platform=headless'] : []
  const child = spawn(readRuntime().executable, [...runtimeFlags(), ...unseen, projectRoot, ...args], {
    stdio: 'inherit',
  })
  process.once('exit', () => child.kill())
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
}

/** @param {string[]} args @returns {Promise<number>} the app's exit code when it ends by itself, otherwise 0 after the walk */
async function showTour(args) {
  const { executable, label } = readRuntime()
  const { display, stop } = await startVirtualDisplay(SCREEN)
  try {
    const started = await startWatched({ executable, app: projectRoot, args, display })
    if (!started.ok) return started.code
    console.log(`No display here: walking the tour once on a virtual one (${SCREEN.width}×${SCREEN.height}, ${label}).`)
    const { page, stop: stopApp } = started.watched
    const fromMiddle = args.some((argument) => argument.startsWith('--scene'))
    const seen = await walkTour({ page, folder: PICTURES, fromMiddle, onPicture }).finally(stopApp)
    console.log(
      `${seen === 1 ? 'One step' : `${seen} steps`} seen. The pictures are in ${path.relative(process.cwd(), PICTURES) || PICTURES}${path.sep}`,
    )
    return 0
  } finally {
    await stop()
  }
}

/** @param {string} name @param {number} index @param {number} total */
function onPicture(name, index, total) {
  console.log(`  ${String(index).padStart(2)}/${total}  ${name}`)
}
