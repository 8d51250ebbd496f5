import { statedEntries } from '../../packs/facts'
import type { Base } from '../base'
import type { Path } from './leaves'

/** Whether a key that the sheet 场景 does not have is one that it may once have had: of a scene of the pack, or of a derived figure. */
export const isFormer = ({ tour }: Base, key: string): boolean =>
  ['derived', ...tour.scenes.map(({ id }) => id)].some(
    (thing) => key.startsWith(`${thing}.`) || key.startsWith(`${thing}[`),
  )

/** Whether a text is of a figure or the like that is not there: its row is gone, or the pack has none any more. */
export function isOfNothing({ facts }: Pick<Base, 'facts'>, [room, id, item]: Path): boolean {
  const fact = room === 'facts' ? id : room === 'attract' && id === 'captions' ? item : undefined
  const all = [...statedEntries(facts).map((entry) => entry.fact), ...facts.derived]
  return fact !== undefined && !all.some((one) => one.id === fact)
}
