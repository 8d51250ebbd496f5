import type { FigureRun } from './picture'

/** Whether a gap that is drawn before a part of a figure is a blank where the figure is spoken: then it is one in its words, too. */
export const isSaidApart = ({ runs, spoken }: FigureRun, k: number): boolean =>
  k > 0 && spoken.replace(/\s/gu, ' ').includes(`${runs[k - 1]?.text ?? ''} ${runs[k]?.text ?? ''}`)

/** What a figure says, as one reads it. */
export const figureText = (figure: FigureRun): string =>
  figure.runs.map(({ text }, k) => (isSaidApart(figure, k) ? ` ${text}` : text)).join('')
