import type { Words } from '../../../src/picture/picture'
import { moved } from '../../../src/picture/pieces'
import type { Box } from '../../../src/picture/stage'
import type { Page } from '../pages'

/** Words on paper, and what they are to whoever has the page read aloud. */
export interface Told {
  readonly words: Words
  readonly locale: string
  readonly tag: 'H1' | 'H2' | 'H3' | 'P'
}

/** A step's picture on paper. */
export interface Shown {
  readonly page: Page
  readonly box: Box
  readonly alt: string
}

/** What stays together on a page. Everything lies from its own head, u. */
export interface Block {
  readonly height: number
  /** Whether it is of no use without the next: a heading. */
  readonly keep?: boolean
  readonly shown?: Shown
  readonly told: readonly Told[]
  /** Its cells, where it is a row of the table. */
  readonly cells?: { readonly head: boolean; readonly told: readonly Told[] }
  /** A hairline across the page at its head. */
  readonly rule?: boolean
  /** What stands above it again where it is the first of a page. */
  readonly repeated?: Block
}

const toldAt = (told: readonly Told[], y: number): readonly Told[] =>
  told.map((one) => ({ ...one, words: moved(one.words, 0, y) }))

/** A block in its place on a page. */
export interface Placed extends Block {
  readonly y: number
}

function placed(block: Block, y: number): Placed {
  const { shown, cells } = block
  return {
    ...{ ...block, y, told: toldAt(block.told, y) },
    ...(shown ? { shown: { ...shown, box: { ...shown.box, y: shown.box.y + y } } } : {}),
    ...(cells ? { cells: { ...cells, told: toldAt(cells.told, y) } } : {}),
  }
}

/** Blocks below one another, as many as a page has room for; none is parted, and no heading is the last of a page. */
export function pagesOfBlocks(blocks: readonly Block[], top: number, foot: number): readonly (readonly Placed[])[] {
  const pages: Placed[][] = [[]]
  let y = top
  for (const [i, block] of blocks.entries()) {
    const needed = block.height + (block.keep ? (blocks[i + 1]?.height ?? 0) : 0)
    if (y + needed > foot && y > top) {
      pages.push([])
      y = top
      if (block.repeated) {
        pages.at(-1)?.push(placed(block.repeated, y))
        y += block.repeated.height
      }
    }
    pages.at(-1)?.push(placed(block, y))
    y += block.height
  }
  return pages
}
