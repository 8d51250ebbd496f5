import { createSocket, type Socket } from 'node:dgram'
import { isIPv6 } from 'node:net'

/** One datagram, and who sent it. */
type OnDatagram = (bytes: Uint8Array, from: string) => void

/** Listens for datagrams; the answer closes it again. Rejects with the system's error where the port cannot be had. */
export function openUdp(address: string, port: number, onDatagram: OnDatagram): Promise<() => void> {
  const socket: Socket = createSocket({ type: isIPv6(address) ? 'udp6' : 'udp4', ipv6Only: isIPv6(address) })
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    socket.on('message', (bytes, { address: from }) => onDatagram(bytes, from))
    socket.bind({ address, port, exclusive: true }, () => {
      socket.off('error', reject)
      // What a network says of a single datagram concerns nobody.
      socket.on('error', () => undefined)
      resolve(() => socket.close())
    })
  })
}
