// A bare X server, looked at and struck from outside, as a visitor with a keyboard and a mouse could.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'

const screen = { width: 1920, height: 1080 }

/** @returns {Promise<{ display: string, stop: () => void }>} */
export async function bareScreen() {
  const size = `${screen.width}x${screen.height}x24`
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset', '-ac'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const [number] = await once(/** @type {import('node:stream').Readable} */ (server.stdio[3]), 'data')
  process.once('exit', () => server.kill())
  return { display: `:${String(number).trim()}`, stop: () => server.kill() }
}

const keys = [
  ...Array.from({ length: 12 }, (_, i) => `F${i + 1}`),
  ...'abcdefghijklmnopqrstuvwxyz0123456789'.split(''),
  ...['Escape', 'Tab', 'Return', 'space', 'BackSpace', 'Delete', 'Insert', 'Menu', 'Print', 'Pause', 'Home', 'End'],
  ...['Prior', 'Next', 'Left', 'Right', 'Up', 'Down', 'plus', 'minus', 'equal', 'comma', 'period', 'slash', 'grave'],
  ...['KP_Add', 'KP_Subtract', 'KP_0', 'Super_L', 'Caps_Lock', 'Num_Lock', 'XF86Back', 'XF86Forward', 'XF86Reload'],
  ...['XF86HomePage', 'XF86Search', 'XF86Explorer', 'XF86Calculator', 'XF86Mail', 'XF86Sleep', 'XF86PowerOff'],
  ...['XF86AudioMute', 'XF86AudioPlay', 'XF86Close', 'XF86Refresh', 'XF86Stop', 'XF86Favorites', 'XF86LogOff'],
]
const modifiers = [
  '',
  'ctrl+',
  'alt+',
  'shift+',
  'super+',
  'ctrl+shift+',
  'ctrl+alt+',
  'alt+shift+',
  'ctrl+alt+shift+',
  'super+shift+',
]

/** Every key with every modifier; keys of the X server itself (Ctrl+Alt+F1 … and Backspace) are the X server's to shut. */
const combinations = modifiers.flatMap((modifier) => keys.map((key) => `${modifier}${key}`))

/** Presses all of them. @param {string} display @returns {number} how many */
export function pressEveryKey(display) {
  for (let i = 0; i < combinations.length; i += 40)
    execFileSync('xdotool', ['key', '--delay', '4', '--clearmodifiers', ...combinations.slice(i, i + 40)], {
      env: { ...process.env, DISPLAY: display },
      stdio: 'ignore',
    })
  return combinations.length
}

/** Every button, also twice, held and dragged, with and without Ctrl, over the whole screen. @param {string} display @returns {number} */
export function strikeEverywhere(display) {
  let strokes = 0
  const tool = (/** @type {(string | number)[]} */ ...args) => {
    execFileSync('xdotool', args.map(String), { env: { ...process.env, DISPLAY: display }, stdio: 'ignore' })
    strokes += 1
  }
  for (const x of [3, 480, 960, 1440, 1916])
    for (const y of [3, 270, 540, 810, 1076])
      for (const button of [2, 3, 8, 9])
        tool('mousemove', x, y, 'click', button, 'click', '--repeat', 2, '--delay', 20, button)
  for (const button of [1, 2, 3])
    tool('mousemove', 300, 200, 'mousedown', button, 'mousemove', 1500, 900, 'mouseup', button)
  for (const modifier of ['ctrl', 'shift', 'alt', 'ctrl+shift'])
    for (const wheel of [4, 5, 6, 7])
      tool('keydown', modifier, 'click', '--repeat', 8, '--delay', 10, wheel, 'keyup', modifier)
  for (const modifier of ['ctrl', 'shift', 'alt'])
    tool('mousemove', 960, 20, 'keydown', modifier, 'click', 1, 'click', 3, 'keyup', modifier)
  return strokes
}

/** Windows that the window manager knows of: id, name and place. @param {string} display */
export function windowsOn(display) {
  const env = { ...process.env, DISPLAY: display }
  const ask = (/** @type {string} */ tool, /** @type {string[]} */ ...args) =>
    execFileSync(tool, args, { env, encoding: 'utf8' })
  const ids = ask('xprop', '-root', '_NET_CLIENT_LIST').match(/0x[0-9a-f]+/g) ?? []
  return ids.map((id) => ({
    id,
    name: ask('xdotool', 'getwindowname', id).trim(),
    place: ask('xdotool', 'getwindowgeometry', '--shell', id).trim().replace(/\n/g, ' '),
  }))
}

/** The screen as it is: mean and greatest brightness, 0–1. @param {string} display @param {string} file PNG */
export function photograph(display, file) {
  const env = { ...process.env, DISPLAY: display }
  execFileSync('import', ['-window', 'root', '-resize', '480x270', file], { env })
  const [mean = 0, most = 0] = execFileSync(
    'convert',
    [file, '-colorspace', 'Gray', '-format', '%[fx:mean] %[fx:maxima]', 'info:'],
    { encoding: 'utf8' },
  )
    .split(' ')
    .map(Number)
  return { mean, most }
}
