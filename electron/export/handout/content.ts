import { namePeriod } from '../../core/periodWords'
import { textsOf } from '../../core/reading'
import type { Report } from '../../core/report'
import { penOf } from '../../../src/picture/pen'
import type { Words } from '../../../src/picture/picture'
import { pagesOf, type Page } from '../pages'
import type { Sheet } from '../sheet'
import { exportWords } from '../words'
import { pagesOfBlocks, type Block, type Placed, type Told } from './block'
import { findingBlock, pictureStage } from './finding'
import { paper, type } from './paper'
import { tableBlocks } from './table'

/** One page of the hand-out. */
export interface Leaf {
  readonly blocks: readonly Placed[]
  /** What it is from, and which page it is. */
  readonly foot: readonly Words[]
}

const { content } = paper

/** What the hand-out is of, and how its marks are read, in each language. */
function opening(report: Report, locales: readonly string[]): Block {
  let y = 0
  const told = locales.flatMap((locale, i): readonly Told[] => {
    const pen = penOf(report, locale, paper)
    const { source, park } = textsOf(report, locale)
    const lines = [
      {
        text: `${park.name} · ${namePeriod(report.manifest.period, locale)}`,
        tag: 'P',
        size: type.lead,
        ink: 'river',
        gap: 12,
      },
      {
        text: source.title,
        tag: i === 0 ? 'H1' : 'H2',
        size: i === 0 ? type.title : type.finding,
        ink: 'ink',
        gap: 16,
      },
      { text: exportWords(locale).legend, tag: 'P', size: type.small, ink: 'ink2', gap: 26 },
    ] as const
    return lines.map(({ text, tag, size, ink, gap }) => {
      const heading = tag !== 'P'
      const words = pen.write({
        ...{ id: `opening:${locale}:${y}`, content: pen.say(text), size, floor: size * 0.6, ink, leading: 1.3 },
        ...{ x: content.x, y, w: content.w, face: heading ? 'serif' : 'sans', weight: heading ? 600 : 400 },
        ...(heading ? { lines: 2 } : {}),
      })
      y = words.box.y + words.box.h + gap
      return { words, tag, locale }
    })
  })
  return { height: y + 20, told }
}

/** The name of a scene above its findings, in each language. */
function sceneBlock(report: Report, scene: string, locales: readonly string[]): Block {
  const names = locales.map((locale) => textsOf(report, locale).scenes[scene]?.name ?? scene)
  const pen = penOf(report, locales[0] ?? '', paper)
  const words = pen.write({
    ...{ id: `scene:${scene}`, content: pen.say([...new Set(names)].join(' · ')), size: type.scene, weight: 600 },
    ...{ ink: 'river', x: content.x, y: 12, w: content.w },
  })
  const told = [{ words, tag: 'H2', locale: pen.locale }] as const
  return { height: words.box.y + words.box.h + 20, keep: true, rule: true, told }
}

function footOf(report: Report, locale: string, page: number, pages: number): readonly Words[] {
  const pen = penOf(report, locale, paper)
  const ask = { size: type.small, y: paper.h - 70, at: 'baseline', ink: 'ink3', lines: 1 } as const
  const wide = content.w * 0.8
  return [
    pen.write({
      ...ask,
      id: 'foot:from',
      content: pen.say(textsOf(report, locale).source.title),
      x: content.x,
      w: wide,
    }),
    pen.write({
      ...{ ...ask, id: 'foot:page', content: pen.say(`${page} / ${pages}`), align: 'right', count: true },
      ...{ x: content.x + wide, w: content.w - wide },
    }),
  ]
}

/** The hand-out's pages: its opening, every finding under its scene, and all facts. */
export function leavesOf(
  report: Report,
  locales: readonly string[],
  sheet: Pick<Sheet, 'route' | 'geography' | 'photos'>,
): { readonly leaves: readonly Leaf[]; readonly steps: readonly Page[] } {
  const [first = ''] = locales
  const steps = pagesOf(report, first, pictureStage, sheet)
  const findings = steps.flatMap((page, i) => [
    ...(steps[i - 1]?.scene === page.scene ? [] : [sceneBlock(report, page.scene, locales)]),
    findingBlock(report, page, locales),
  ])
  const blocks = [opening(report, locales), ...findings, ...locales.flatMap((locale) => tableBlocks(report, locale))]
  const pages = pagesOfBlocks(blocks, content.y, content.y + content.h)
  return {
    steps,
    leaves: pages.map((placed, i) => ({ blocks: placed, foot: footOf(report, first, i + 1, pages.length) })),
  }
}
