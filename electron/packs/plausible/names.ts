import { parseRef } from '../../core/reading'
import { braces } from '../words/placeholders'
import { textLeaves } from '../words/leaves'
import { question, type Question, type Sayings, type Subject } from './question'
import * as words from './words'

const han = /\p{Script=Han}/u
/** Languages that are written with Chinese characters. */
const writesHan = (locale: string): boolean => /^(zh|ja|ko|yue)/.test(locale)
/** As names are told apart: neither by case nor by space. */
const alike = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

const forms =
  /(?:股份|有限|责任|控股|集团|总公司|公司|\b(?:co|company|corp|corporation|gmbh|group|holdings?|inc|limited|llc|ltd|plc|ag|sa)\b[.,]?|[\s.,，。、·&()（）])+$/u

/** A firm's name without what kind of firm it is: nobody writes that everywhere. */
function firmName(name: string): string {
  const said = name.normalize('NFKC').toLowerCase().replace(forms, '')
  return alike(said === '' ? name : said)
}

interface Named {
  readonly subject: Subject
  readonly name: string
  readonly isNew: boolean
}

/** Names that two entries of a kind have: the same firm twice. Asked at the one that is new. */
export const askNames = (now: Sayings, before: Sayings | undefined): readonly Question[] =>
  Object.keys(now.texts).flatMap((locale) =>
    [...namesOf(now, before, locale).values()].flatMap((group) => {
      const known = group.find(({ isNew }) => !isNew) ?? group[0]
      return group.flatMap(({ subject, name, isNew }): readonly Question[] =>
        known && isNew && subject !== known.subject
          ? [question(subject, ['twice', name], (whereabouts) => words.twice(name, whereabouts(known.subject)))]
          : [],
      )
    }),
  )

/** Entries by kind and name, in the order of the report. */
function namesOf(now: Sayings, before: Sayings | undefined, locale: string): ReadonlyMap<string, readonly Named[]> {
  const groups = new Map<string, Named[]>()
  const texts = now.texts[locale]
  const put = (room: 'facts' | 'places' | 'crossings', id: string, kind: string): void => {
    const name = texts?.[room][id]?.name
    if (name === undefined) return
    const was = before?.texts[locale]?.[room][id]?.name
    const isNew = was === undefined || alike(was) !== alike(name)
    const key = `${kind} ${kind === 'company' ? firmName(name) : alike(name)}`
    const named: Named = { subject: { of: 'text', locale, path: [room, id, 'name'] }, name, isNew }
    groups.set(key, [...(groups.get(key) ?? []), named])
  }
  for (const { id, kind } of Object.values(now.facts)) if (kind !== 'derived') put('facts', id, kind)
  for (const room of ['places', 'crossings'] as const)
    for (const id of Object.keys(texts?.[room] ?? {})) put(room, id, room)
  return groups
}

const [opens, closes] = ['【[〔〖（(《<＜「『', '】]〕〗）)》>＞」』'].map(
  (signs) => `[${signs.replace(/[[\]]/g, '\\$&')}]`,
)
const idIn = '[a-z0-9]+(?:-[a-z0-9]+)*(?:#growth)?'
const named = new RegExp(`${opens}\\s*(${idIn})\\s*${closes}|(?<![\\w-])(${idIn})(?![\\w#-])`, 'g')

/** Names of figures that no braces hold: a visitor would read them as they stand. A word that is an id by chance is one only where something else says so. */
const asIs = (text: string, { facts }: Sayings): readonly string[] =>
  [...text.replace(braces, ' ').matchAll(named)].flatMap(([whole, inSigns, alone]) => {
    const ref = inSigns ?? alone ?? ''
    const isId = ref.includes('#') || (inSigns !== undefined && ref.includes('-'))
    return isId && facts[parseRef(ref).id] ? [whole.trim()] : []
  })

/** Texts that are not as they were: one language in the other's column, what is not settled yet. */
export const askTexts = (now: Sayings, before: Sayings | undefined): readonly Question[] =>
  Object.entries(now.texts).flatMap(([locale, texts]) => {
    const was = new Map(textLeaves(before?.texts[locale]).map(([path, text]) => [JSON.stringify(path), text]))
    return textLeaves(texts).flatMap(([path, text]): readonly Question[] => {
      if (path[0] === '$schema' || was.get(JSON.stringify(path)) === text) return []
      const subject: Subject = { of: 'text', locale, path }
      return [
        ...(!writesHan(locale) && han.test(text)
          ? [question(subject, ['language', text], () => words.otherLanguage(locale, text))]
          : []),
        ...asIs(text, now).map((found) => question(subject, ['as-is', found], () => words.asIs(found))),
        ...(words.isOpen(text) ? [question(subject, ['open', text], () => words.unsettled(text))] : []),
      ]
    })
  })
