import { createServer, type Server, type Socket } from 'node:net'
import type { ControlAnswer } from '../core/control'
import type { Patience } from './patience'
import { longestMessage, saidOfLine } from './reading'
import type { Said } from './verbs'

/** Answers that nobody fetches, bytes. */
const mostUnread = 4096

type Take = (from: string, said: Said | undefined) => ControlAnswer

/** Lines of text over TCP, each ended by CR, LF or both, each answered by a line: `ok`, or `no` and why. */
export function textServer(take: Take, patience: Patience): Server {
  return createServer((socket) => {
    if (!socket.destroyed) listen(socket, take, patience)
  })
}

function listen(socket: Socket, take: Take, patience: Patience): void {
  const from = socket.remoteAddress ?? ''
  let rest: Buffer = Buffer.alloc(0)
  let proven = false
  let timer: NodeJS.Timeout | undefined
  const leaveAfter = (ms: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => socket.destroy(), ms)
    timer.unref()
  }
  leaveAfter(patience.unproven)
  socket.once('close', () => clearTimeout(timer))
  socket.on('data', (bytes) => {
    const wasWhole = rest.length === 0
    const { lines, left } = split(Buffer.concat([rest, bytes]))
    rest = left
    for (const line of lines) {
      const answer = take(from, saidOfLine(line))
      proven ||= answer !== 'token' && answer !== 'not-understood' && answer !== 'too-many'
      if (socket.writableLength > mostUnread) return void socket.destroy()
      socket.write(answer === 'done' ? 'ok\n' : `no ${answer}\n`)
    }
    if (rest.length > longestMessage) return void socket.destroy()
    if (rest.length > 0 && (wasWhole || lines.length > 0)) leaveAfter(patience.rest)
    else if (rest.length === 0 && proven) leaveAfter(patience.proven)
  })
}

/** Whole lines, and the beginning of one; empty lines are none. */
function split(bytes: Buffer): { readonly lines: readonly Buffer[]; readonly left: Buffer } {
  const lines: Buffer[] = []
  let from = 0
  for (let i = 0; i < bytes.length; i += 1) {
    if (bytes[i] !== 10 && bytes[i] !== 13) continue
    if (i > from) lines.push(bytes.subarray(from, i))
    from = i + 1
  }
  return { lines, left: Buffer.from(bytes.subarray(from)) }
}
