import { body, fine, hole, light, line, lines, oval, rect, repeat, solid, type Stroke } from './shape'

const cross = (x: number, y: number, arm: number, half: number): string =>
  `M${x - half} ${y - arm}h${2 * half}v${arm - half}h${arm - half}v${2 * half}h${half - arm}v${arm - half}h${-2 * half}v${half - arm}h${half - arm}v${-2 * half}h${arm - half}z`

/** Medicine, science, learning. */
export const health = {
  'gauze-roll': [
    fine('M52 176l84 0l44 -40'),
    light('M60 180h108l22 -22h-60z'),
    body('M48 60h96a28 52 0 0 1 0 104H48z'),
    hole(oval(48, 112, 28, 52)),
    fine(
      oval(48, 112, 17, 33),
      oval(48, 112, 7, 14),
      repeat(4, (i) => `M${86 + i * 18} 62a26 50 0 0 1 0 100`),
    ),
    light(rect(98, 90, 44, 44, 8)),
    solid(cross(120, 112, 13, 4.5)),
  ],
  syringe: [
    line(lines(30, 170, 62, 138)),
    body('M56 126l66 -66l24 24l-66 66z'),
    line(lines(110, 48, 158, 96), lines(142, 64, 168, 38), lines(154, 24, 182, 52)),
    fine(lines(78, 104, 90, 116), lines(92, 90, 104, 102), lines(106, 76, 118, 88)),
  ],
  medicine: [
    body('M52 70h96v98a16 16 0 0 1 -16 16H68a16 16 0 0 1 -16 -16z'),
    light(rect(46, 36, 108, 34, 6)),
    fine(repeat(7, (i) => lines(58 + i * 14, 42, 58 + i * 14, 64))),
    hole(rect(64, 96, 72, 56, 6)),
    solid(cross(100, 124, 18, 6)),
  ],
  flask: [
    body('M84 28v52L36 164a14 14 0 0 0 12 20h104a14 14 0 0 0 12 -20L116 80V28z'),
    light(rect(74, 18, 52, 14, 5)),
    fine('M58 132c14 -10 28 8 42 0s28 -8 42 0'),
    solid(oval(84, 152, 6), oval(112, 164, 4), oval(122, 146, 5)),
  ],
  microscope: [
    line('M40 184h120', 'M120 60a52 52 0 0 1 14 100'),
    body('M84 34l28 -10l30 84l-28 10z'),
    light('M96 20l16 -6l6 16l-16 6z', rect(70, 134, 60, 10, 3)),
    line(lines(100, 144, 100, 184), lines(128, 118, 122, 102)),
    hole(oval(134, 158, 10)),
  ],
  hospital: [
    body(rect(56, 40, 88, 144)),
    light(rect(20, 96, 36, 88), rect(144, 96, 36, 88)),
    hole(oval(100, 76, 24)),
    solid(cross(100, 76, 15, 5)),
    hole(
      rect(88, 148, 24, 36),
      repeat(2, (i) => rect(70 + i * 42, 114, 18, 18)),
    ),
    fine(
      repeat(2, (i) => rect(30, 110 + i * 30, 16, 16)),
      repeat(2, (i) => rect(154, 110 + i * 30, 16, 16)),
    ),
  ],
  stethoscope: [
    line('M52 24v44a38 38 0 0 0 76 0V24', 'M90 106v26a36 36 0 0 0 72 0v-16'),
    fine('M52 24h14M114 24h14'),
    body(oval(162, 98, 20)),
    hole(oval(162, 98, 8)),
  ],
  ambulance: [
    body('M16 68h104v88H16z'),
    light('M120 92h34l26 32v32h-60z'),
    fine(lines(132, 102, 152, 102, 168, 124, 132, 124, 132, 102)),
    solid(cross(66, 108, 20, 7)),
    hole(oval(52, 160, 20), oval(146, 160, 20)),
    line(rect(128, 76, 20, 14, 4)),
  ],
  school: [
    body('M20 184V104h52V76l28 -24l28 24v28h52v80z'),
    line(lines(100, 52, 100, 18)),
    light('M100 20h30l-8 9l8 9h-30z'),
    hole(oval(100, 92, 13), rect(88, 146, 24, 38)),
    fine(
      lines(100, 84, 100, 92, 106, 96),
      repeat(2, (i) => rect(36, 118 + i * 30, 22, 16)),
      repeat(2, (i) => rect(142, 118 + i * 30, 22, 16)),
    ),
  ],
  kindergarten: [
    body('M24 184v-72l40 -32l40 32v72z'),
    light(rect(104, 124, 72, 60)),
    hole(oval(64, 122, 12), rect(52, 150, 24, 34)),
    line('M120 124v-32h48v32', 'M120 92a24 24 0 0 1 48 0'),
    fine(lines(132, 92, 132, 124), lines(144, 92, 144, 124), lines(156, 92, 156, 124)),
    solid(oval(124, 154, 6), oval(144, 154, 6), oval(164, 154, 6)),
  ],
  book: [
    body('M100 52C80 38 52 36 24 42v118c28 -6 56 -4 76 10c20 -14 48 -16 76 -10V42c-28 -6 -56 -4 -76 10z'),
    line(lines(100, 52, 100, 170)),
    fine(
      repeat(4, (i) => `M40 ${66 + i * 22}c16 -2 32 0 46 6`),
      repeat(4, (i) => `M160 ${66 + i * 22}c-16 -2 -32 0 -46 6`),
    ),
  ],
  graduate: [
    body('M12 84L100 48l88 36l-88 36z'),
    light('M52 102v34c14 20 82 20 96 0v-34l-48 20z'),
    line(lines(170, 92, 170, 140)),
    solid(oval(170, 148, 8)),
  ],
} satisfies Record<string, readonly Stroke[]>
