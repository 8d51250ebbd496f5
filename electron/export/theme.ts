import { tokenOf, type Ink } from '../../src/picture/ink'

export const themes = ['paper', 'night'] as const
export type Theme = (typeof themes)[number]

type Colours = Readonly<Record<string, string>>

/** The stage's colours by token; a test holds that they are those of tokens.css. */
export const colours: Readonly<Record<Theme, Colours>> = {
  night: {
    ground: '#08131c',
    raised: '#10212d',
    ink: '#f4efe4',
    'ink-2': '#b4c3c9',
    'ink-3': '#8ea1a9',
    line: '#4a7183',
    tick: '#5d8496',
    river: '#3fb0b4',
    'river-deep': '#123a45',
    park: '#fdbc56',
    land: '#0d1b26',
    pen: '#ff9a9e',
  },
  paper: {
    ground: '#f5f1e8',
    raised: '#fffdf7',
    ink: '#101d26',
    'ink-2': '#414f57',
    'ink-3': '#56636a',
    line: '#857e6a',
    tick: '#727d79',
    river: '#0b5a63',
    'river-deep': '#cfe2e0',
    park: '#a94d08',
    land: '#ece6d8',
    pen: '#b3124a',
  },
}

/** A token's colour in a theme. */
export const tokenColour = (theme: Theme, token: string): string => colours[theme][token] ?? colours[theme]['ink'] ?? ''

export const inkColour = (theme: Theme, ink: Ink): string => tokenColour(theme, tokenOf(ink))
