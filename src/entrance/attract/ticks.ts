import type { MilestoneFact, Report } from '../../../electron/core/report'
import { arcPath, dayTicks, eventTicks, ticksPath } from '../../marks/ring'
import { reaches, type AttractPlace } from './place'

/** Paths of a half's ticks. */
export type Ticks = Readonly<Record<'day' | 'month' | 'event' | 'span', string>>

/** A half's ticks as they close, u: days, months, dated events, and spans of days that are not known more exactly. */
export function ticksOf(report: Report, { centre, radius }: AttractPlace, start: number): Ticks {
  const { period } = report.manifest
  const holds = (angle: number): boolean => (angle - start + 720) % 360 < 180
  const days = dayTicks(period).filter(({ angle }) => holds(angle))
  const milestones = Object.values(report.facts).filter((fact): fact is MilestoneFact => fact.kind === 'milestone')
  const events = eventTicks(milestones, period).filter(({ from }) => holds(from))
  const path = (inwards: number, out: number, angles: readonly number[]): string =>
    ticksPath(centre, radius - inwards, radius + out, angles)
  const of = (month: boolean): readonly number[] => days.filter((d) => d.monthStart === month).map((d) => d.angle)
  return {
    day: path(reaches.day, reaches.day, of(false)),
    month: path(reaches.day, reaches.month, of(true)),
    event: path(
      reaches.in,
      reaches.out,
      events.filter(({ exact }) => exact).map(({ from }) => from),
    ),
    span: events
      .filter(({ exact }) => !exact)
      .map(({ from, to }) => arcPath(centre, radius + 40, from, to))
      .join(''),
  }
}
