import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { answerRequest } from '../../../electron/main/security/answer'
import type { PackMedia } from '../../../electron/main/security/media'

/** Stands in for the program's own scheme, which only Electron can declare: the same answers with the same headers, on this machine alone. */
export async function serveStage(renderer: string, media: PackMedia): Promise<{ origin: string; server: Server }> {
  const server = createServer((request, response) => {
    // Asked by the browser, not by the page; Electron has no tab to put it on.
    if (request.url === '/favicon.ico') return response.writeHead(204).end()
    const asked = { url: `kiosk://stage${request.url ?? '/'}`, range: request.headers.range ?? null }
    void answerRequest(asked, renderer, () => Promise.resolve(media)).then(async (answer) => {
      response.writeHead(answer.status, Object.fromEntries(answer.headers))
      // A page that goes away while a film is on its way is nobody's fault.
      if (answer.body) await pipeline(Readable.fromWeb(answer.body as never), response).catch(() => undefined)
      else response.end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { origin: `http://127.0.0.1:${address.port}`, server }
}
