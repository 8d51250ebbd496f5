import type { Box } from '../../composables/useStage'
import { widthInEm } from '../../marks/placedLabel'

/** A work of the report as the crossing needs it; `reach` 0 = planned bank … 1 = in-use bank. */
export interface Crossing {
  readonly id: string
  readonly reach: number
  readonly name: string
  readonly status: string
  /** The step speaks of it. */
  readonly told: boolean
}

/** A work's way over the river. All in u. */
export interface Bridge {
  readonly id: string
  readonly told: boolean
  /** What has been built: deck, truss and piers. */
  readonly built: Box
  /** What is still to come: bare piles. Nothing where the far bank is reached. */
  readonly rest: Box
  /** The frame that sets the next piece, over the last deck of a told work; none where there is nothing left to set. */
  readonly crane?: Box
  readonly words: Box
  /** Words end where the bridge ends, or begin there. */
  readonly align: 'start' | 'end'
  /** Type size of the status word and of the name; 0 where the lane is too low for words. */
  readonly size: number
  readonly nameSize: number
  /** The name stands above the status word rather than before it. */
  readonly stacked: boolean
}

/** Height of the drawn bridge at scale 1, u. */
export const bridgeTall = 84
/** Height of a side bridge at scale 1, u. */
export const sideTall = 24
/** Banks stand this far off the content box; decks rest on them, words keep clear of them. u */
export const bankGap = 16

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** Room a told work needs beyond the words: the frame that hangs over the last deck. */
const frame = 70

/** One lane a work, told ones as high as the others leave; each bridge reaches as far as the report says. `text` grows small type. */
export function bridges(works: readonly Crossing[], river: Box, text: number): readonly Bridge[] {
  const told = works.filter((work) => work.told).length
  const aside = works.length - told
  const share = told === 0 ? 1 : 0.6
  const airy = river.h > 700 ? river.h * 0.07 : river.h > 420 ? 12 : 0
  const low = aside === 0 ? 0 : Math.min(told === 0 ? 200 : 35 * text + 16 + airy, (river.h * share) / aside)
  const high = told === 0 ? 0 : (river.h - low * aside) / told
  let top = river.y
  return works.map((work) => {
    const lane = { x: river.x, y: top, w: river.w, h: work.told ? high : low }
    top += lane.h
    return work.told ? toldBridge(work, lane, text) : sideBridge(work, lane, text)
  })
}

function spans(
  work: Crossing,
  lane: Box,
  tall: number,
): { readonly tip: number; readonly built: Box; readonly rest: Box } {
  const wide = lane.w + 2 * bankGap
  const long = wide * clamp(work.reach, 0, 1)
  const y = lane.y + lane.h - tall
  const tip = lane.x - bankGap + long
  return { tip, built: { x: lane.x - bankGap, y, w: long, h: tall }, rest: { x: tip, y, w: wide - long, h: tall } }
}

/** The frame over the tip of a deck, `tall` high: over the water only, whatever stands beyond the banks. */
function craneOver(tip: number, tall: number, y: number, lane: Box): Box {
  const w = tall * 1.2
  return { x: clamp(tip - 40, lane.x, lane.x + lane.w - w), y, w, h: tall }
}

function toldBridge(work: Crossing, lane: Box, text: number): Bridge {
  const tall = clamp(lane.h * 0.34, Math.min(24, lane.h / 3), 200)
  const { tip, built, rest } = spans(work, lane, tall)
  const right = lane.x + lane.w
  const room = lane.h - tall - 10
  const nameSize = 40 * text
  const ems = Math.max(1, widthInEm(work.status))
  const nameWide = widthInEm(work.name) * nameSize
  const ahead = work.reach <= 0.5
  // Words that end with the bridge have what it has crossed, but never less than half the river.
  const along = ahead ? lane.w : Math.max(tip - lane.x, lane.w / 2)
  // The name stands before the word or above it: whichever lets the word be larger.
  const beside = Math.min((along - nameWide - 40) / ems, room * 0.78)
  const below = Math.min((along - 16) / ems, (room - nameSize * 1.3) * 0.78)
  const stacked = below >= beside
  const size = clamp(Math.max(below, beside), 28, 220)
  const wide = Math.min(lane.w, (stacked ? Math.max(ems * size, nameWide) : ems * size + nameWide + 30) + 8)
  const left = ahead ? Math.min(tip + 20, right - wide) : clamp(tip - wide, lane.x, right - wide)
  const words = { x: Math.max(lane.x, left), y: lane.y, w: wide, h: room }
  const crane = rest.w > 1 ? { crane: craneOver(tip, tall, built.y, lane) } : {}
  const align = ahead ? 'start' : 'end'
  return { id: work.id, told: true, built, rest, ...crane, words, align, size, nameSize, stacked }
}

function sideBridge(work: Crossing, lane: Box, text: number): Bridge {
  const tall = Math.min(lane.h > 60 * text ? sideTall : 15, lane.h * 0.45)
  const { tip, built, rest } = spans(work, lane, tall)
  const ahead = work.reach <= 0.6
  const room = lane.h - tall - 2
  const fits = room >= 24
  const size = fits ? clamp(room / 1.25, 20, 28 * text) : 0
  const wide = (widthInEm(work.status) + widthInEm(work.name)) * size + 40
  const w = Math.min(wide, lane.w)
  const left = clamp(ahead ? tip + frame * 0.35 : tip - w - 20, lane.x, lane.x + lane.w - w)
  const words = { x: left, y: lane.y, w, h: Math.max(0, room) }
  return {
    id: work.id,
    told: false,
    built,
    rest,
    words,
    align: ahead ? 'start' : 'end',
    size,
    nameSize: size,
    stacked: false,
  }
}
