import type { Panel, Tool } from './tools'
import { actionOf, ownEntry, type KeyAction, type Press } from '../gestures/keys'

/** What a key does on the console and nowhere else. */
export type DeskOrder = 'freeze' | 'swap' | 'away' | 'larger' | 'smaller' | 'pause' | 'undo' | 'wipe' | Tool | Panel

const orders: Readonly<Record<string, DeskOrder>> = {
  f: 'freeze',
  g: 'grid',
  s: 'swap',
  n: 'away',
  p: 'pause',
  t: 'short',
  d: 'pointer',
  o: 'spot',
  a: 'pen',
  u: 'undo',
  e: 'wipe',
  i: 'figures',
  z: 'zoom',
  m: 'more',
  k: 'clicker',
  h: 'rehearsal',
  v: 'lead',
  c: 'route',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  _: 'smaller',
}

/** What a key asks on the console: an order of its own, or what it does on the stage, so that one clicker serves both. Pure. */
export function deskKey(press: Press, onButton: boolean, nextLocale: string): DeskOrder | KeyAction | undefined {
  const name = press.key.length === 1 ? press.key.toLowerCase() : press.key
  return ownEntry(orders, name) ?? actionOf(press, onButton, nextLocale)
}
