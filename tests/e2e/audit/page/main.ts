import { controlFaults } from './controls'
import { draw, lift } from './curtain'
import { nakedDigits } from './digits'
import { legends } from './legend'
import { limitFaults } from './limits'
import { faintMarks } from './markContrast'
import { readPicture, type Pictures } from './picture'
import { runsIn } from './runs'
import { faintText } from './textContrast'
import { clippedText, overlappingText, smallText } from './text'

const nothing = (within: string): string[] => [`nothing there: ${within}`]
const unique = (faults: readonly string[]): string[] => [...new Set(faults)]

/** What the DOM alone tells. */
function judgeText(within: string): string[] {
  const top = document.querySelector(within)
  if (!top) return nothing(within)
  const runs = runsIn(top)
  return unique([...smallText(runs), ...clippedText(runs), ...overlappingText(runs)])
}

function judgeForm(within: string): string[] {
  const top = document.querySelector(within)
  if (!top) return nothing(within)
  const scene = within === 'body' ? document.querySelector('[data-scene]') : null
  return unique([
    ...controlFaults(top),
    ...legends(top),
    ...(top.matches('body') ? nakedDigits(top) : []),
    ...(scene ? limitFaults(scene) : []),
  ])
}

/** What only the pixels tell; the pictures are PNGs in base64. */
async function judgePixels(within: string, pngs: Readonly<Record<keyof Pictures, string>>): Promise<string[]> {
  const top = document.querySelector(within)
  if (!top) return nothing(within)
  const pictures: Pictures = {
    shown: await readPicture(pngs.shown),
    wordless: await readPicture(pngs.wordless),
    blank: await readPicture(pngs.blank),
  }
  return unique([...faintText(runsIn(top), pictures), ...faintMarks(top, pictures)])
}

/** What the audit puts into the page it measures. */
const stageAudit = { draw, lift, judgeText, judgeForm, judgePixels }
export type StageAudit = typeof stageAudit
Object.assign(globalThis, { stageAudit })
