/** What a visitor may switch on; all off for the next one. */
export const modeNames = ['large', 'lowReach', 'contrast', 'still', 'speech'] as const
export type Mode = (typeof modeNames)[number]
export type Modes = Readonly<Record<Mode, boolean>>

export const noModes: Modes = { large: false, lowReach: false, contrast: false, still: false, speech: false }

export const isMode = (input: unknown): input is Mode => modeNames.some((name) => name === input)
