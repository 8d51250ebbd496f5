import { createServer, type IncomingMessage, type Server } from 'node:http'
import { isIP } from 'node:net'
import type { ControlAnswer } from '../core/control'
import type { Patience } from './patience'
import { longestMessage, wordsOf } from './reading'
import type { Said } from './verbs'

const status: Readonly<Record<ControlAnswer, number>> = {
  done: 200,
  'not-understood': 400,
  token: 401,
  stranger: 403,
  'not-allowed': 403,
  'no-such': 404,
  'not-now': 409,
  'too-many': 429,
}

/** `GET /kiosk/next` and its like. One request a connection; whoever does not bring its head and body to an end is not waited for. */
export function httpServer(take: (from: string, said: Said | undefined) => ControlAnswer, { rest }: Patience): Server {
  const waits = { headersTimeout: rest, requestTimeout: rest, connectionsCheckingInterval: Math.min(1000, rest) }
  const limits = { ...waits, maxHeaderSize: 4096 }
  const server = createServer(limits, (request, response) => {
    const from = request.socket.remoteAddress ?? ''
    const answer = take(from, isPage(request) || request.method !== 'GET' ? undefined : saidOf(request.url))
    response.writeHead(status[answer], { 'content-type': 'text/plain', connection: 'close' })
    response.end(answer === 'done' ? 'ok\n' : `no ${answer}\n`)
  })
  server.on('clientError', (_error, socket) => socket.destroy())
  // Other ways to speak HTTP are not spoken.
  server.on('upgrade', (_request, socket) => socket.destroy())
  server.on('connect', (_request, socket) => socket.destroy())
  return server
}

/** Whether a web page asks, by way of a browser on an allowed machine: under another name than an address, or from elsewhere. */
function isPage({ headers }: IncomingMessage): boolean {
  const host = (headers.host ?? '').replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1')
  const site = headers['sec-fetch-site']
  return (
    (host !== 'localhost' && isIP(host) === 0) ||
    headers.origin !== undefined ||
    (site !== undefined && site !== 'none')
  )
}

function saidOf(url = ''): Said | undefined {
  const [path = '', question] = url.split('?')
  if (url.length > longestMessage || question !== undefined) return undefined
  try {
    return wordsOf(decodeURIComponent(path))
  } catch {
    return undefined
  }
}
