import { besideOf } from '../../picture/beside'
import { heading } from '../../picture/heading'
import type { Picture } from '../../picture/picture'
import type { ClustersModel } from './model'
import type { Sheet } from './sheet'
import { fewer, stationsOf } from './stages'
import { stagesAlong } from './stagesAlong'
import { mostAcross, stagesDown } from './stagesDown'

/** One path from a wish to a building site: sectors open to leaders, what is signed, and who builds, each at its stage. */
export function targetsPicture(model: ClustersModel, sheet: Sheet): Picture {
  const { content, portrait, text } = sheet.pen.stage
  const wall = besideOf(sheet.pen.stage)
  const title = heading(sheet.pen, sheet.heading, wall?.said ?? { ...content, h: content.h * (portrait ? 0.24 : 0.42) })
  const top = title.foot + (portrait ? 64 : 44)
  const room = wall?.shown ?? { ...content, y: top, h: content.y + content.h - top }
  const all = stationsOf(model, sheet.drawing)
  const stations = portrait
    ? all.flatMap((station) => fewer([station], mostAcross(sheet.pen, room)))
    : fewer(all, Math.floor(room.w / Math.max(240, 215 * text)))
  return {
    pieces: [...(portrait ? stagesDown : stagesAlong)(sheet, stations, room), ...title.pieces],
    omissions: stations
      .filter(({ rest }) => rest.length > 0)
      .map(({ label, stands, rest }) => ({
        ...{ what: label, shown: stands.length, of: stands.length + rest.length },
        facts: rest.map(({ fact }) => fact),
      })),
  }
}
