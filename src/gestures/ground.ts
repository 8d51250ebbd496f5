import type { ClaimKind, Ground } from './contact'
import { nearestMark } from './nearestMark'

const keys = new WeakMap<Element, number>()
let next = 1

function keyOf(element: Element): number {
  const key = keys.get(element) ?? next++
  keys.set(element, key)
  return key
}

const kindOf = (element: HTMLElement): ClaimKind => {
  const kind = element.dataset.claims
  return kind === 'pan' || kind === 'scrub' ? kind : 'own'
}

const claimantOf = (element: Element | null | undefined): HTMLElement | undefined =>
  element?.closest<HTMLElement>('[data-claims]') ?? undefined

/** What a touch at a place (CSS px) is meant for: the thing it presses, the part that claims it, and both as the arbiter sees them. */
export function groundAt(
  root: HTMLElement,
  target: Element | null,
  x: number,
  y: number,
): { readonly ground: Ground; readonly pressed: HTMLElement | undefined; readonly claimant: HTMLElement | undefined } {
  const mark = target?.closest<HTMLElement>('[data-fact]') ?? undefined
  const button = target?.closest<HTMLElement>('button, a, input, label, summary, select') ?? mark
  // Marks lie over the chart they belong to: a hand that starts on one still holds the chart.
  const claimant =
    claimantOf(target) ??
    (mark
      ? document
          .elementsFromPoint(x, y)
          .map(claimantOf)
          .find((part) => part !== undefined)
      : undefined)
  const pressed = button ?? nearestMark(root, x, y)
  const claim = claimant ? { claim: { key: keyOf(claimant), kind: kindOf(claimant) } } : {}
  const join = target?.closest('[data-joins]')
  const joins = join ? { joins: keyOf(join) } : {}
  return { ground: { ...claim, ...joins, pressable: pressed !== undefined }, pressed, claimant }
}
