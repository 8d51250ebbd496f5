import { statedEntries } from '../../packs/facts'
import type { Base } from '../base'
import type { Path } from './leaves'

/** Whether a key that the sheet 场景 does not have is one that it may once have had: of a scene of the pack, or of a derived figure. */
export const isFormer = ({ tour }: Base, key: string): boolean =>
  ['derived', ...tour.scenes.map(({ id }) => id)].some(
    (thing) => key.startsWith(`${thing}.`) || key.startsWith(`${thing}[`),
  )

/** Whether a text is of a figure or the like that neither the pack had, nor is in what was made of it: it once was. */
export function isOfNothing(base: Base, files: Pick<Base, 'facts'>, [room, id]: Path): boolean {
  const has = ({ facts }: Pick<Base, 'facts'>): boolean =>
    [...statedEntries(facts).map(({ fact }) => fact), ...facts.derived].some((one) => one.id === id)
  return room === 'facts' && !has(base) && !has(files)
}
