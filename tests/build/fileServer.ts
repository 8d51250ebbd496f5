import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** One file on loopback, served with ranges, that can break off in the middle. */
export interface FileServer {
  readonly url: string
  /** `Range` header of each request for the file, '' where there was none. */
  readonly ranges: string[]
  readonly close: () => Promise<void>
}

export interface FileServerOptions {
  /** Answers that break off half-way, counted from the first. */
  readonly broken?: number
  /** Answer every request with the whole file, as servers without ranges do. */
  readonly ignoreRanges?: boolean
  /** Answers for other paths: a registry's package page. `url` is this server's address. */
  readonly page?: (path: string, url: string) => unknown
}

/** Serves `bytes` as `/file`. */
export async function serveFile(bytes: Buffer, options: FileServerOptions = {}): Promise<FileServer> {
  const ranges: string[] = []
  const server = createServer((request, response) => {
    if (request.url !== '/file') return sendPage(request, response, options, address())
    ranges.push(request.headers.range ?? '')
    sendFile(response, bytes, request.headers.range, options, ranges.length <= (options.broken ?? 0))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = (): string => {
    const at = server.address()
    return `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`
  }
  const close = async (): Promise<void> => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { url: `${address()}/file`, ranges, close }
}

function sendPage(request: IncomingMessage, response: ServerResponse, options: FileServerOptions, url: string): void {
  const page = options.page?.(decodeURIComponent(request.url ?? ''), url)
  response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(page ?? {}))
}

function sendFile(
  response: ServerResponse,
  bytes: Buffer,
  range: string | undefined,
  { ignoreRanges = false }: FileServerOptions,
  breaks: boolean,
): void {
  const start = ignoreRanges ? 0 : Number(/bytes=(\d+)-/.exec(range ?? '')?.[1] ?? 0)
  if (start > 0 && start >= bytes.length) return void response.writeHead(416).end()
  const body = bytes.subarray(start)
  response.writeHead(start > 0 ? 206 : 200, { 'content-length': body.length })
  if (!breaks) return void response.end(body)
  // The socket goes once the first half is out: a cable pulled during the transfer.
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => setImmediate(() => response.destroy()))
}
