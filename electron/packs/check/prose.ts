import { packFault, type Nameable, type PackFault } from '../../core/faults'
import { place } from '../read/place'
import { wordPlaceholder } from '../words/placeholders'
import { typedDigits } from './digits'
import { anyFigure } from '../kinds/refs'
import { referenceFault, type Names } from './names'
import { pathOf } from './textKeys'

const placeholder = /\{([^{}]*)\}/g
const figureForm = /^[a-z0-9-]+(#growth)?$/

/** Placeholders that name no figure, stray braces, and figures typed by hand into titles and leads. */
export function proseFaults(leaves: ReadonlyMap<string, string>, file: string, names: Names): readonly PackFault[] {
  return [...leaves].flatMap(([key, text]) => {
    const path = pathOf(key)
    const at = place(path)
    return [...placeholderFaults(text, file, at, names), ...(isStageText(path) ? digitFaults(text, file, at) : [])]
  })
}

function placeholderFaults(text: string, file: string, at: string, names: Names): readonly PackFault[] {
  const unknown = [...text.matchAll(placeholder)].flatMap(([, ref = '']) => {
    return isKnown(ref, file, at, names) ? [] : [packFault('unknown-placeholder', file, at, { ref })]
  })
  const rest = text.replace(placeholder, '')
  // A Chinese keyboard’s braces would be read out as they stand.
  const stray = /[{}｛｝].{0,20}/s.exec(rest)
  return stray ? [...unknown, packFault('broken-placeholder', file, at, { found: stray[0] })] : unknown
}

/** A figure, or words whose facts are there; whether they give words is seen once figures are computed. */
function isKnown(ref: string, file: string, at: string, names: Names): boolean {
  const isNamed = (named: string, wanted: readonly Nameable[]): boolean =>
    referenceFault({ file, at, ref: named, wanted }, names) === undefined
  if (figureForm.test(ref) && isNamed(ref, anyFigure)) return true
  const words = wordPlaceholder(ref)
  if (words?.say === 'count') return isNamed(words.of, counted)
  if (words?.say === 'ratio') return isNamed(words.of, anyFigure) && isNamed(words.to, anyFigure)
  return words !== undefined
}

const counted: readonly Nameable[] = ['list', ...anyFigure]

function digitFaults(text: string, file: string, at: string): readonly PackFault[] {
  const digits = typedDigits(text.replace(placeholder, ' '))
  return digits === undefined ? [] : [packFault('typed-digits', file, at, { digits })]
}

/** Title and lead of a step. Labels name classes and scales (“RMB 10 bn tier”, “2019 = 100”), so digits there prove nothing. */
const isStageText = (path: readonly string[]): boolean =>
  path[0] === 'scenes' && path[2] === 'steps' && (path[4] === 'title' || path[4] === 'lead')
