import { packFault, type PackFault } from '../../core/faults'
import { place } from '../read/place'
import { typedDigits } from './digits'
import { anyFigure, referenceFault, type Names } from './names'
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
    const fine = figureForm.test(ref) && !referenceFault({ file, at, ref, wanted: anyFigure }, names)
    return fine ? [] : [packFault('unknown-placeholder', file, at, { ref })]
  })
  const rest = text.replace(placeholder, '')
  // A Chinese keyboard’s braces would be read out as they stand.
  const stray = /[{}｛｝].{0,20}/s.exec(rest)
  return stray ? [...unknown, packFault('broken-placeholder', file, at, { found: stray[0] })] : unknown
}

function digitFaults(text: string, file: string, at: string): readonly PackFault[] {
  const digits = typedDigits(text.replace(placeholder, ' '))
  return digits === undefined ? [] : [packFault('typed-digits', file, at, { digits })]
}

/** Title and lead of a step. Labels name classes and scales (“RMB 10 bn class”, “2019 = 100”), so digits there prove nothing. */
const isStageText = (path: readonly string[]): boolean =>
  path[0] === 'scenes' && path[2] === 'steps' && (path[4] === 'title' || path[4] === 'lead')
