/** What a visitor has done to the pictures of one scene: names and values that its view chose. */
export type PictureState = Readonly<Record<string, string | number | boolean>>

/** The same for all scenes, by the scene's id. */
export type PictureStates = Readonly<Record<string, PictureState>>

export const untouched: PictureStates = {}

/** States after one more touch in a scene: what it sets is kept beside what was set before. Pure. */
export const touched = (states: PictureStates, scene: string, sets: PictureState): PictureStates => ({
  ...states,
  [scene]: { ...states[scene], ...sets },
})
