import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startServer } from './virtualDisplay.mjs'

/** @typedef {{ width: number, height: number }} Size in pixels */

/**
 * As `startVirtualDisplay`, but with monitors, side by side, whose cables can be pulled out and plugged in: Xvnc is a server that
 * can do so without hardware. All are in when it returns.
 * @param {Size} first @param {readonly Size[]} more
 * @returns {Promise<{ display: string, stop: () => Promise<void>, plug: (monitor: number, place: string | null) => void }>}
 *   `plug(1, '1280x800+1920+0')`: monitor, from 0, with a usual size and its place on the desk; null pulls it out
 * @throws when Xvnc, xrandr or openbox is missing or does not come up; `npm run doctor -- --tests` provides them
 */
export async function startPluggableDisplay(first, ...more) {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefing-kiosk-display-'))
  const socket = path.join(folder, 'rfb')
  const { display, stop } = await startServer('Xvnc', [
    ...['-geometry', `${first.width}x${first.height}`, '-depth', '24', '-SecurityTypes', 'None'],
    ...['-rfbport', '-1', '-rfbunixpath', socket],
  ])
  if (more.length > 0) await lineUp(socket, [first, ...more])
  return {
    display,
    stop: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
    plug: (monitor, place) => plug(display, monitor, place),
  }
}

/** @param {string} display @param {number} monitor @param {string | null} place */
function plug(display, monitor, place) {
  const [, mode = '', x = '', y = ''] = /^(\d+x\d+)\+(\d+)\+(\d+)$/.exec(place ?? '') ?? []
  const how = place === null ? ['--off'] : ['--mode', mode, '--pos', `${x}x${y}`]
  const { status, stderr, error } = spawnSync('xrandr', ['--output', `VNC-${monitor}`, ...how], {
    env: { ...process.env, DISPLAY: display },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`xrandr: ${error?.message ?? stderr}`)
}

/**
 * Asks the server for so many monitors, as a viewer may (RFC 6143 and its registered ExtendedDesktopSize); they stay when it leaves.
 * @param {string} socket @param {readonly Size[]} sizes
 */
async function lineUp(socket, sizes) {
  const viewer = createConnection(socket)
  const read = reader(viewer)
  await read(12)
  viewer.write('RFB 003.008\n')
  const [types = 0] = await read(1)
  await read(types)
  viewer.write(Buffer.from([1]))
  await read(4)
  viewer.write(Buffer.from([1]))
  const desk = await read(24)
  await read(desk.readUInt32BE(20))
  viewer.write(Buffer.from([2, 0, 0, 1, 0xff, 0xff, 0xfe, 0xcc]))
  viewer.write(desktopOf(sizes))
  // Whole updates are asked for: the first one says that the desk is laid out.
  viewer.write(Buffer.from([3, 0, 0, 0, 0, 0, 0, 1, 0, 1]))
  await read(1)
  viewer.end()
  await once(viewer, 'close')
}

/** SetDesktopSize with the monitors from left to right. @param {readonly Size[]} sizes */
function desktopOf(sizes) {
  const message = Buffer.alloc(8 + 16 * sizes.length)
  message[0] = 251
  message[6] = sizes.length
  let x = 0
  for (const [i, { width, height }] of sizes.entries()) {
    const at = 8 + 16 * i
    message.writeUInt32BE(i, at)
    message.writeUInt16BE(x, at + 4)
    message.writeUInt16BE(width, at + 8)
    message.writeUInt16BE(height, at + 10)
    x += width
  }
  message.writeUInt16BE(x, 2)
  message.writeUInt16BE(Math.max(...sizes.map(({ height }) => height)), 4)
  return message
}

/** Reads so many bytes of a stream, one call after the other. @param {import('node:net').Socket} stream */
function reader(stream) {
  let kept = Buffer.alloc(0)
  const arrived = () => new Promise((resolve, reject) => (stream.once('data', resolve), stream.once('error', reject)))
  stream.on('data', (chunk) => (kept = Buffer.concat([kept, chunk])))
  return async (/** @type {number} */ length) => {
    while (kept.length < length) await arrived()
    const read = kept.subarray(0, length)
    kept = kept.subarray(length)
    return read
  }
}
