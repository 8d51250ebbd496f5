import type { DrawingName } from '../../electron/core/drawingNames'

/** Drawings that are upright: how much of their field's width they fill, so that several can stand close. */
const slender: Partial<Record<DrawingName, number>> = { insulator: 0.44, 'street-lamp': 0.5, pylon: 0.7, bench: 1 }

/** How wide a drawing is, as a share of its height. */
export const widthOf = (name: DrawingName): number => slender[name] ?? 1
