import { fromBuffer, toBuffer, type OscArgOutputOrArray, type OscPacketOutput } from 'osc-min'
import type { Said } from './verbs'

/** No message of ours is longer, bytes. */
export const longestMessage = 512
/** Messages of one bundle that are read. */
const mostOfBundle = 8
/** Every address of ours begins so, in OSC and in HTTP. */
const root = 'kiosk'

/** The words of an address `/kiosk/…`; what follows a scene's name belongs to it. Undefined where it is none of ours. */
export function wordsOf(path: string): readonly string[] | undefined {
  const [empty, first, ...words] = path.split('/')
  if (empty !== '' || first !== root || words.length === 0 || words.some((word) => word === '')) return undefined
  const scene = words.findIndex((word) => word.toLowerCase() === 'scene')
  const place = scene < 0 ? [] : words.slice(scene + 1)
  return place.length > 1 ? [...words.slice(0, scene + 1), place.join('/')] : words
}

/** A line of text as words; undefined where it is no text, empty or too long. */
export function saidOfLine(bytes: Uint8Array): Said | undefined {
  if (bytes.length > longestMessage) return undefined
  const line = Buffer.from(bytes).toString('latin1').trim()
  return /^[\x21-\x7e]+(?: +[\x21-\x7e]+){0,3}$/.test(line) ? line.split(/ +/) : undefined
}

/** The messages of an OSC packet, each undefined where it is none of ours; another device's own are that, too. */
export function saidOfOsc(bytes: Uint8Array): readonly (Said | undefined)[] {
  if (bytes.length > longestMessage) return [undefined]
  try {
    const packet = fromBuffer(bytes)
    // The library reads a packet that was cut off where its address ends, as very old senders write it: only what is whole is obeyed.
    if (!isSame(toBuffer(packet), bytes)) return [undefined]
    const all = messagesOf(packet)
    return all.length > 0 && all.length <= mostOfBundle ? all : [undefined]
  } catch {
    return [undefined]
  }
}

const isSame = ({ buffer, byteOffset, byteLength }: DataView, bytes: Uint8Array): boolean =>
  Buffer.from(buffer, byteOffset, byteLength).equals(bytes)

function messagesOf(packet: OscPacketOutput): readonly (Said | undefined)[] {
  if (packet.oscType === 'bundle') return packet.elements.flatMap(messagesOf)
  const words = wordsOf(packet.address)
  const values = packet.args.map(valueOf)
  return [words && values.every((value) => value !== undefined) ? [...words, ...values] : undefined]
}

function valueOf(arg: OscArgOutputOrArray): Said[number] | undefined {
  switch (arg.type) {
    case 'string':
    case 'integer':
    case 'float':
    case 'double':
      return arg.value
    case 'true':
      return true
    case 'false':
      return false
    default:
      return undefined
  }
}

/** A message of ours for other devices. */
export function oscOf(words: readonly (string | number)[]): Uint8Array {
  const [name = '', ...values] = words
  const args = values.map((value) =>
    typeof value === 'number' ? { type: 'integer' as const, value } : { type: 'string' as const, value },
  )
  const { buffer, byteOffset, byteLength } = toBuffer({ address: `/${root}/${name}`, args })
  return new Uint8Array(buffer, byteOffset, byteLength)
}
