import { body, fine, hole, light, line, lines, oval, polygon, rays, rect, repeat, solid, type Stroke } from './shape'

/** A blade of a wind turbine from the hub, turned by degrees. */
const blade = (degrees: number): string => {
  const at = (along: number, across: number): string => {
    const a = (degrees * Math.PI) / 180
    const x = 100 + along * Math.sin(a) + across * Math.cos(a)
    const y = 74 - along * Math.cos(a) + across * Math.sin(a)
    return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
  }
  return `M${at(8, -4)}C${at(24, -12)} ${at(44, -8)} ${at(70, 0)}L${at(8, 5)}z`
}

/** Energy, water, fields. */
export const energy = {
  'wind-turbine': [
    line(polygon(96, 82, 104, 82, 108, 184, 92, 184)),
    body(blade(0), blade(120), blade(240)),
    light(oval(100, 74, 9)),
    line(lines(52, 184, 148, 184)),
  ],
  sun: [body(oval(100, 100, 42)), line(rays({ x: 100, y: 100 }, 12, { inner: 58, outer: 84, foot: 2, tip: 1 }))],
  'solar-panel': [
    body(polygon(44, 64, 176, 64, 156, 146, 24, 146)),
    fine(
      repeat(3, (i) => lines(77 + i * 33, 64, 57 + i * 33, 146)),
      lines(39, 84, 171, 84),
      lines(34, 105, 166, 105),
      lines(29, 126, 161, 126),
    ),
    line(lines(92, 146, 92, 176), lines(60, 184, 124, 184)),
    solid(oval(150, 30, 14)),
  ],
  battery: [
    light(rect(62, 22, 24, 14, 3), rect(114, 22, 24, 14, 3)),
    body(rect(36, 36, 128, 148, 12)),
    line(lines(60, 66, 88, 66), lines(126, 52, 126, 80), lines(112, 66, 140, 66)),
    hole(polygon(110, 92, 74, 136, 98, 136, 88, 170, 128, 122, 102, 122)),
  ],
  pylon: [
    line(lines(70, 184, 92, 60), lines(130, 184, 108, 60), lines(92, 60, 100, 14, 108, 60)),
    body(polygon(40, 60, 160, 60, 160, 70, 40, 70), polygon(54, 96, 146, 96, 146, 104, 54, 104)),
    fine(lines(86, 104, 122, 138), lines(114, 104, 78, 138), lines(78, 138, 130, 184), lines(122, 138, 70, 184)),
    light(
      repeat(2, (i) => rect(44 + i * 106, 70, 8, 18, 2)),
      repeat(2, (i) => rect(58 + i * 78, 104, 8, 16, 2)),
    ),
    fine('M0 96c20 0 34 -4 48 -8', 'M200 96c-20 0 -34 -4 -48 -8'),
  ],
  'charging-post': [
    body(rect(48, 28, 76, 144, 10)),
    hole(rect(62, 46, 48, 36, 4)),
    solid(polygon(90, 96, 72, 124, 86, 124, 80, 148, 102, 116, 88, 116)),
    line(
      'M124 84h16a14 14 0 0 1 14 14v44a11 11 0 0 0 22 0V84',
      rect(166, 58, 20, 26, 4),
      lines(36, 172, 136, 172, 136, 184, 36, 184, 36, 172),
    ),
    fine(lines(171, 58, 171, 46), lines(181, 58, 181, 46)),
  ],
  'light-bulb': [
    body('M72 136c0 -22 -24 -32 -24 -66a52 52 0 0 1 104 0c0 34 -24 44 -24 66z'),
    light(rect(74, 142, 52, 12, 4), rect(80, 158, 40, 12, 4)),
    fine(lines(84, 132, 78, 84, 100, 96, 122, 84, 116, 132)),
    solid(rect(90, 174, 20, 8, 3)),
  ],
  water: [body('M100 18c30 44 54 66 54 98a54 54 0 0 1 -108 0c0 -32 24 -54 54 -98z'), fine('M70 122a32 32 0 0 0 24 32')],
  greenhouse: [
    body('M16 184v-60a84 84 0 0 1 168 0v60z'),
    fine('M58 184V54M142 184V54M100 184V40', lines(16, 124, 184, 124)),
    line(
      'M76 184c0 -14 -10 -22 -20 -22c0 12 8 20 20 22c0 -18 10 -26 22 -26c0 14 -8 24 -22 26z',
      'M136 184c0 -14 -8 -20 -18 -20c0 10 8 18 18 20c0 -16 10 -24 20 -24c0 12 -8 22 -20 24z',
    ),
  ],
  wheat: [
    line('M100 184C100 130 100 90 100 44'),
    body(
      repeat(4, (i) => `M100 ${70 + i * 26}c-24 2 -34 -12 -34 -28c20 -2 32 8 34 28z`),
      repeat(4, (i) => `M100 ${70 + i * 26}c24 2 34 -12 34 -28c-20 -2 -32 8 -34 28z`),
      'M100 44c-10 -10 -10 -22 0 -34c10 12 10 24 0 34z',
    ),
  ],
  recycling: [
    body(
      'M70 30h60l28 48l-22 12l-18 -32H84z',
      'M44 88l20 -34l22 12l-30 52l22 0v26H44a16 16 0 0 1 -14 -24z',
      'M152 108l20 34a18 18 0 0 1 -16 28h-46v-26h36l-16 -24z',
    ),
    solid(polygon(118, 22, 150, 26, 134, 54), polygon(108, 138, 108, 176, 80, 157)),
  ],
  dish: [
    body('M36 40c-10 60 34 112 104 108z'),
    line(lines(88, 94, 132, 50)),
    solid(oval(138, 44, 9)),
    light(polygon(76, 184, 94, 138, 112, 184)),
    fine('M150 26a28 28 0 0 1 8 38', 'M166 14a48 48 0 0 1 12 62'),
    line(lines(56, 184, 132, 184)),
  ],
} satisfies Record<string, readonly Stroke[]>
