import { findWritten } from '../../../electron/core/written'
import type { Stage } from '../../composables/useStage'
import type { Frame } from '../../map/camera'
import { textWidth } from '../../map/labels'
import { plainText } from '../../picture/splitText'
import type { MapStep } from './model'
import type { StepContext } from './stepContext'

/** Width of the column that title and lead take. */
export function titleWidth(stage: Stage, locale: string, view: MapStep['view']): number {
  if (stage.portrait) return stage.content.w
  // The band of the linked step needs the middle of the stage.
  const most = locale.startsWith('zh') ? 730 : view === 'linked' ? 800 : 1000
  return Math.min(most, stage.w * 0.52)
}

type Worded = Omit<StepContext, 'view' | 'ground'>

/** Boxes of title and lead, a little generous. On the crossings step the lead stands with the year. */
export function titleBoxes({ stage, texts, scene, step, locale, report }: Worded): readonly Frame[] {
  const words = texts.scenes[scene.id]?.steps[step.id]
  const width = titleWidth(stage, locale, step.view)
  const size = locale.startsWith('zh') ? (stage.portrait ? 72 : 84) : stage.portrait ? 62 : 68
  const write = (ref: string): string => findWritten(report, locale, ref)?.text ?? ''
  const block = (text: string, s: number): { readonly w: number; readonly lines: number } => {
    const widths = text.split('\n').map((line) => textWidth(line, s * 0.97))
    return {
      w: Math.min(width, Math.max(...widths)),
      lines: widths.reduce((n, w) => n + Math.max(1, Math.ceil(w / width)), 0),
    }
  }
  const { x, y } = stage.content
  const title = block(words?.title ?? '', size)
  const h = 20 + 40 * stage.text + title.lines * size * 1.22
  const boxes = [{ x, y: y - 10, w: title.w, h }]
  if (!words?.lead || step.view === 'crossings') return boxes
  const lead = block(plainText(words.lead, write), 34 * stage.text)
  return [...boxes, { x, y: y - 10 + h, w: lead.w, h: 18 + lead.lines * 48 * stage.text }]
}

/** The smallest box around title and lead, for the ground laid under them. */
export function titleBox(c: Worded): Frame {
  const boxes = titleBoxes(c)
  const { x, y } = c.stage.content
  return { ...{ x, y: y - 10 }, w: Math.max(...boxes.map((b) => b.w)), h: boxes.reduce((sum, b) => sum + b.h, 0) }
}

/** Where labels may stand: clear of margins, river and controls. */
export function roomOf(stage: Stage): Frame {
  const { x, y, w, h } = stage.content
  return stage.portrait ? { x: 30, y, w: x + w, h } : { x: x * 0.5, y: 30, w: stage.w - x, h: y + h - 30 }
}

/** Foot lines at the bottom left: scale bar, schematic note, attribution. */
export function notesBox(stage: Stage): Frame {
  const { x, y, w, h } = stage.content
  // Large type breaks the attribution in portrait.
  const lines = stage.portrait && stage.text > 1 ? 3 : 2
  const [height, width] = [(8 + 31 * lines) * stage.text, 830 * stage.text]
  return { x, y: y + h - height, w: stage.portrait ? w : Math.min(width, w * 0.6), h: height }
}

/** Where the buttons for closer and farther stand. */
export const toolsBox = (stage: Stage): Frame => {
  const { x, y, w, h } = stage.content
  // Upright, the river's stops stand beside them.
  return { x: x + w - (stage.portrait ? 96 : 72), y: y + h - (stage.portrait ? 330 : 400), w: 72, h: 160 }
}

/** Where the year stands that the stitches have reached, with the words below it. */
export function heroBox({ content: { x, y, w, h }, portrait, text }: Stage): Frame {
  const more = text - 1
  if (portrait) return { x, y: y + h - 470 - 480 * more, w, h: 380 + 400 * more }
  const wide = 590 + 300 * more
  return { x: x + w - wide, y: y - 10, w: wide, h: 450 + 420 * more }
}
