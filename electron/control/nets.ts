import { BlockList, isIP } from 'node:net'

interface Net {
  readonly address: string
  readonly bits: number
  readonly family: 'ipv4' | 'ipv6'
}

/** Reads `192.168.1.20` or `192.168.1.0/24`; undefined where it is neither. */
function readNet(text: string): Net | undefined {
  const [address = '', prefix, ...rest] = text.split('/')
  const kind = isIP(address)
  if (kind === 0 || address.includes('%') || rest.length > 0) return undefined
  const most = kind === 4 ? 32 : 128
  if (prefix !== undefined && (!/^\d{1,3}$/.test(prefix) || Number(prefix) > most)) return undefined
  return { address, bits: prefix === undefined ? most : Number(prefix), family: kind === 4 ? 'ipv4' : 'ipv6' }
}

/** Whether a text is an address or a network as settings write them. Pure. */
export const isNet = (text: string): boolean => readNet(text) !== undefined

/** Whether an address is one that only this machine reaches. Pure. */
export const isLoopback = (address: string): boolean => address === '::1' || /^127\./.test(address)

/** Whether an address is on a list; what is no address is not, and neither is anybody where the list is empty. */
export function listOf(nets: readonly string[]): (address: string | undefined) => boolean {
  const list = new BlockList()
  for (const net of nets.flatMap((text) => readNet(text) ?? [])) list.addSubnet(net.address, net.bits, net.family)
  return (address = '') => {
    const given = address.split('%')[0] ?? ''
    const kind = isIP(given)
    return kind !== 0 && list.check(given, kind === 4 ? 'ipv4' : 'ipv6')
  }
}
