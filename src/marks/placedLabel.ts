const han = /[\u2e80-\u9fff\uff00-\uffef]/

/** About how wide a line sets in Sans, in em: for keeping neighbours clear before anything is drawn. */
export const widthInEm = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (han.test(letter) ? 1 : letter === ' ' ? 0.25 : 0.57), 0)
