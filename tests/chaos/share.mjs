// A share whose server can stand still: the files of a folder, to be read, over FUSE (kernel: include/uapi/linux/fuse.h, version 7.31).
//   node share.mjs MOUNTPOINT FOLDER   prints "ready". Stopped (SIGSTOP) it answers nothing, and whoever asks hangs; it goes at SIGTERM.
import { spawnSync } from 'node:child_process'
import { closeSync, openSync, read, readdirSync, readSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const [, , place = '', folder = ''] = process.argv
const device = openSync('/dev/fuse', 'r+')

/** Inode numbers of what was asked for, from 2; 1 is the folder itself. */
const names = ['', '']
const inodeOf = (name) => (names.includes(name, 2) ? names.indexOf(name, 2) : names.push(name) - 1)
const [ENOENT, ENOSYS] = [-2, -38]

/** Writes little-endian fields `[bytes, value]` one after the other. */
function fields(...all) {
  const buffer = Buffer.alloc(all.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of all) {
    if (bytes === 8) buffer.writeBigUInt64LE(BigInt(Math.trunc(value)), at)
    else if (bytes === 4) buffer.writeUInt32LE(value, at)
    else buffer.writeUInt16LE(value, at)
    at += bytes
  }
  return buffer
}

function attributes(inode) {
  const { size, mtimeMs, mode, nlink } = statSync(join(folder, names[inode] ?? ''))
  const seconds = Math.floor(mtimeMs / 1000)
  return fields(
    ...[
      [8, inode],
      [8, size],
      [8, Math.ceil(size / 512)],
    ],
    ...[
      [8, seconds],
      [8, seconds],
      [8, seconds],
      [4, 0],
      [4, 0],
      [4, 0],
    ],
    ...[
      [4, mode],
      [4, nlink],
      [4, 0],
      [4, 0],
      [4, 0],
      [4, 4096],
      [4, 0],
    ],
  )
}

function entries(inode, offset) {
  if (offset > 0) return Buffer.alloc(0)
  return Buffer.concat(
    readdirSync(folder).map((name, i) => {
      const text = Buffer.from(name)
      const head = fields([8, inodeOf(name)], [8, i + 1], [4, text.length], [4, 8])
      return Buffer.concat([head, text, Buffer.alloc((8 - (text.length % 8)) % 8)])
    }),
  )
}

function bytes(inode, offset, size) {
  const file = openSync(join(folder, names[inode] ?? ''), 'r')
  const buffer = Buffer.alloc(size)
  const got = readSync(file, buffer, 0, size, offset)
  closeSync(file)
  return buffer.subarray(0, got)
}

const opened = () => fields([8, 0], [4, 0], [4, 0])
/** What is never kept by the kernel: every look asks the server. */
const answers = {
  1: (_inode, body) => {
    const name = body.subarray(0, body.indexOf(0)).toString()
    statSync(join(folder, name))
    return Buffer.concat([
      fields([8, inodeOf(name)], [8, 0], [8, 0], [8, 0], [4, 0], [4, 0]),
      attributes(inodeOf(name)),
    ])
  },
  3: (inode) => Buffer.concat([fields([8, 0], [4, 0], [4, 0]), attributes(inode)]),
  14: opened,
  15: (inode, body) => bytes(inode, Number(body.readBigUInt64LE(8)), body.readUInt32LE(16)),
  17: () => Buffer.alloc(80),
  18: () => Buffer.alloc(0),
  25: () => Buffer.alloc(0),
  26: (_inode, body) =>
    fields(
      [4, 7],
      [4, 31],
      [4, body.readUInt32LE(8)],
      [4, 0],
      [2, 12],
      [2, 9],
      [4, 131072],
      [4, 1],
      [8, 0],
      [8, 0],
      [8, 0],
      [8, 0],
    ),
  27: opened,
  28: (inode, body) => entries(inode, Number(body.readBigUInt64LE(8))),
  29: () => Buffer.alloc(0),
}
/** FORGET, INTERRUPT, BATCH_FORGET: nobody waits for an answer. */
const silent = new Set([2, 36, 42])

function answer(request) {
  const [operation, unique, inode] = [
    request.readUInt32LE(4),
    request.readBigUInt64LE(8),
    Number(request.readBigUInt64LE(16)),
  ]
  if (silent.has(operation)) return
  let [error, body] = [ENOSYS, Buffer.alloc(0)]
  try {
    const act = answers[operation]
    if (act) [error, body] = [0, act(inode, request.subarray(40))]
  } catch {
    error = ENOENT
  }
  const head = Buffer.alloc(16)
  head.writeUInt32LE(16 + body.length, 0)
  head.writeInt32LE(error, 4)
  head.writeBigUInt64LE(unique, 8)
  try {
    writeSync(device, Buffer.concat([head, body]))
  } catch {
    // Whoever asked has gone.
  }
}

const buffer = Buffer.alloc(1 << 18)
function serve() {
  read(device, buffer, 0, buffer.length, null, (cause, length) => {
    // Taken away: there is nothing left to serve.
    if (cause?.code === 'ENODEV') process.exit()
    if (!cause) answer(buffer.subarray(0, length))
    serve()
  })
}
serve()
const mount = ['-i', '-t', 'fuse', '-o', 'fd=3,rootmode=40000,user_id=0,group_id=0,ro', 'share', place]
const { status } = spawnSync('mount', mount, { stdio: ['ignore', 'ignore', 'inherit', device] })
if (status !== 0) process.exit(1)
process.on('SIGTERM', () => {
  spawnSync('umount', ['-l', place])
  process.exit()
})
process.stdout.write('ready\n')
