import type { Server, Socket } from 'node:net'

/** Connections at once; more are refused by the system before they are looked at. */
const mostConnections = 32
/** Of one sender. */
const mostOfOne = 8

/**
 * Opens a server of connections; the answer closes it and all of them. `knows` says whether a sender may speak: nobody else is read a byte of.
 * Rejects with the system's error where the port cannot be had.
 */
export function openServer(
  server: Server,
  address: string,
  port: number,
  knows: (from: string | undefined) => boolean,
): Promise<() => void> {
  const open = new Set<Socket>()
  server.maxConnections = mostConnections
  server.prependListener('connection', (socket: Socket) => {
    socket.on('error', () => socket.destroy())
    const from = socket.remoteAddress
    const others = [...open].filter(({ remoteAddress }) => remoteAddress === from).length
    if (others >= mostOfOne || !knows(from)) return void socket.destroy()
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: address, port, exclusive: true, ipv6Only: true }, () => {
      server.off('error', reject)
      server.on('error', () => undefined)
      resolve(() => {
        server.close()
        for (const socket of open) socket.destroy()
      })
    })
  })
}
