import type { AnyPiece, Role, Words } from '../../src/picture/picture'

/** Where a piece lies, from the lowest: as the painter has it. Words are set, not drawn, and what only answers a touch is not there. */
function levelOf(piece: AnyPiece): number | undefined {
  switch (piece.kind) {
    case 'bar':
      return piece.hollow ? 300 : (piece.layer ?? 2)
    case 'bitmap':
      return -1
    case 'strand':
      return piece.layer ?? 0
    case 'dots':
      return 100
    case 'shape':
      return 200
    case 'drawing':
      return 400
    case 'code':
      return 500
    case 'hit':
      return 600
    case 'words':
    case 'switch':
    case 'slider':
      return undefined
  }
}

/** What is drawn of a picture, the lowest first. */
export const fromBelow = (pieces: readonly AnyPiece[]): readonly AnyPiece[] =>
  pieces
    .flatMap((piece) => {
      const level = levelOf(piece)
      return level === undefined ? [] : [{ piece, level }]
    })
    .sort((a, b) => a.level - b.level)
    .map(({ piece }) => piece)

const ranks: Readonly<Record<Role, number>> = { kicker: 0, title: 1, lead: 2, label: 3 }

/** The words of a picture as they are read out: what it finds first, then the rest in the order of its view. */
export const asRead = (pieces: readonly AnyPiece[]): readonly Words[] =>
  pieces.filter((piece) => piece.kind === 'words').sort((a, b) => ranks[a.role] - ranks[b.role])
