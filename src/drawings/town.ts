import { body, fine, hole, light, line, lines, oval, polygon, rect, repeat, solid, type Stroke } from './shape'

/** Leaves of a round tree about x, y. */
const crown = (x: number, y: number, s: number): string =>
  `M${x - 30 * s} ${y + 30 * s}c${-26 * s} 0 ${-32 * s} ${-34 * s} ${-12 * s} ${-42 * s}c${-8 * s} ${-26 * s} ${18 * s} ${-44 * s} ${40 * s} ${-32 * s}c${20 * s} ${-14 * s} ${52 * s} ${2 * s} ${44 * s} ${30 * s}c${22 * s} ${8 * s} ${16 * s} ${44 * s} ${-12 * s} ${44 * s}z`

/** Homes, streets and what lies beneath them. */
export const town = {
  house: [
    body(polygon(36, 184, 36, 98, 100, 46, 164, 98, 164, 184)),
    line(lines(22, 110, 100, 46, 178, 110), lines(140, 78, 140, 48, 154, 48, 154, 90)),
    hole(rect(86, 130, 28, 54), rect(52, 116, 22, 22), rect(126, 116, 22, 22)),
    fine(lines(63, 116, 63, 138), lines(137, 116, 137, 138)),
  ],
  homes: [
    body(rect(20, 72, 52, 112), rect(128, 56, 52, 128)),
    light(rect(72, 28, 56, 156)),
    fine(
      repeat(4, (i) => rect(30, 84 + i * 24, 12, 12)),
      repeat(4, (i) => rect(50, 84 + i * 24, 12, 12)),
      repeat(5, (i) => rect(138, 68 + i * 22, 12, 12)),
      repeat(5, (i) => rect(158, 68 + i * 22, 12, 12)),
      repeat(5, (i) => rect(82, 42 + i * 24, 14, 12)),
      repeat(5, (i) => rect(104, 42 + i * 24, 14, 12)),
    ),
    hole(rect(92, 160, 16, 24)),
  ],
  tower: [
    body(polygon(62, 184, 62, 44, 100, 24, 138, 44, 138, 184)),
    line(lines(100, 24, 100, 8)),
    fine(
      repeat(6, (i) => lines(62, 62 + i * 20, 138, 62 + i * 20)),
      lines(88, 44, 88, 164),
      lines(112, 44, 112, 164),
    ),
    hole(rect(86, 164, 28, 20)),
    line(lines(30, 184, 170, 184)),
  ],
  'building-site': [
    fine(
      repeat(4, (i) => lines(14, 118 + i * 22, 66, 118 + i * 22)),
      lines(31, 96, 31, 184),
      lines(49, 96, 49, 184),
      repeat(5, (i) => lines(78, 84 + i * 22, 130, 84 + i * 22)),
      lines(95, 62, 95, 184),
      lines(113, 62, 113, 184),
    ),
    line(rect(14, 96, 52, 88), rect(78, 62, 52, 122)),
    light(rect(14, 162, 17, 22), rect(31, 162, 18, 22), rect(49, 162, 17, 22)),
    light(rect(78, 162, 17, 22), rect(95, 162, 18, 22), rect(113, 162, 17, 22)),
    line(
      lines(150, 184, 150, 34),
      lines(164, 184, 164, 34),
      repeat(7, (i) => lines(150, 40 + i * 20, 164, 58 + i * 20)),
      lines(157, 12, 66, 26),
      lines(157, 12, 192, 26),
    ),
    line(lines(157, 12, 157, 26)),
    body(rect(62, 26, 132, 8)),
    solid(rect(176, 34, 16, 14)),
    fine(lines(96, 34, 96, 48)),
    line(lines(88, 54, 96, 48, 104, 54, 88, 54)),
  ],
  shop: [
    body('M28 184V96h144v88z'),
    light(
      'M20 64h160l10 34a14 14 0 0 1 -30 0a15 15 0 0 1 -30 0a15 15 0 0 1 -30 0a15 15 0 0 1 -30 0a15 15 0 0 1 -30 0a14 14 0 0 1 -30 0z',
    ),
    hole(rect(44, 122, 58, 40), rect(120, 122, 34, 62)),
    fine(lines(60, 64, 46, 98), lines(86, 64, 80, 98), lines(114, 64, 120, 98), lines(140, 64, 154, 98)),
  ],
  tree: [body(crown(96, 74, 1.25)), line(lines(100, 184, 100, 84), lines(100, 132, 76, 108), lines(100, 118, 122, 96))],
  grove: [
    body(crown(64, 92, 0.95), crown(146, 116, 0.7)),
    line(lines(66, 184, 66, 100), lines(66, 142, 50, 126), lines(148, 184, 148, 122), lines(148, 154, 160, 142)),
    fine(repeat(4, (i) => `M${88 + i * 14} 184l4 -12l4 12`)),
  ],
  'street-lamp': [
    line(lines(64, 184, 64, 36, 78, 22, 132, 22)),
    body(polygon(112, 16, 156, 16, 148, 34, 118, 34)),
    fine(lines(122, 44, 112, 84), lines(133, 44, 133, 88), lines(144, 44, 154, 84)),
    line(rect(52, 168, 24, 16, 3)),
  ],
  'traffic-light': [
    line(lines(100, 128, 100, 184), lines(80, 184, 120, 184)),
    body(rect(72, 16, 56, 116, 20)),
    hole(oval(100, 42, 14), oval(100, 74, 14)),
    solid(oval(100, 106, 14)),
  ],
  'bus-stop': [
    line(lines(16, 62, 154, 46), lines(16, 74, 154, 58), lines(16, 62, 16, 74), lines(154, 46, 154, 58)),
    line(lines(30, 72, 30, 184), lines(140, 60, 140, 184)),
    body(rect(42, 88, 86, 62)),
    fine(lines(58, 132, 88, 98), lines(72, 136, 106, 98)),
    line(lines(42, 162, 128, 162), lines(54, 162, 54, 184), lines(116, 162, 116, 184)),
    light(rect(160, 84, 32, 38, 6)),
    line(lines(176, 122, 176, 184)),
    solid(rect(168, 94, 16, 12, 2)),
  ],
  'road-section': [
    line(lines(0, 64, 30, 64), lines(170, 64, 200, 64)),
    light(rect(26, 58, 10, 26, 2), rect(164, 58, 10, 26, 2)),
    solid('M36 76C78 68 122 68 164 76v16C122 84 78 84 36 92z'),
    body('M36 92C78 84 122 84 164 92v26H36z'),
    fine(repeat(6, (i) => `M${50 + i * 18} ${100 + (i % 2) * 6}h1M${56 + i * 18} ${110 - (i % 2) * 4}h1`)),
    line(rect(22, 118, 156, 34)),
    fine(repeat(7, (i) => `M${32 + i * 21} ${134 + (i % 2) * 5}l5 -7h8l5 6l-6 8h-8z`)),
  ],
  sewer: [
    light(rect(72, 14, 56, 12, 3)),
    line(lines(84, 26, 84, 62), lines(116, 26, 116, 62), lines(0, 20, 72, 20), lines(128, 20, 200, 20)),
    fine(lines(90, 36, 110, 36), lines(90, 48, 110, 48)),
    line(oval(100, 120, 64)),
    hole(oval(100, 120, 52)),
    body('M48 124c18 -14 34 8 52 0s34 -10 52 0a52 52 0 0 1 -104 0z'),
  ],
  'water-tap': [
    body('M20 84h60a22 22 0 0 1 44 0h12a36 36 0 0 1 36 36v16h-36v-10a8 8 0 0 0 -8 -8H20z'),
    line(lines(102, 62, 102, 36), lines(70, 36, 134, 36)),
    light('M154 152c10 14 14 20 0 28c-14 -8 -10 -14 0 -28z'),
  ],
  gas: [
    line(
      'M30 184V36a14 14 0 0 1 14 -14H58a14 14 0 0 1 14 14V52',
      'M128 52V36a14 14 0 0 1 14 -14H156a14 14 0 0 1 14 14V184',
    ),
    body(rect(44, 52, 112, 116, 16)),
    light(rect(62, 68, 76, 30, 5)),
    fine(lines(81, 68, 81, 98), lines(100, 68, 100, 98), lines(119, 68, 119, 98)),
    solid('M100 108c4 14 16 19 16 33a16 16 0 0 1 -32 0c0 -9 6 -13 8 -20c3 3 4 6 5 9c4 -6 5 -14 3 -22z'),
    line(lines(20, 184, 180, 184)),
  ],
  'fire-extinguisher': [
    body('M68 84a32 32 0 0 1 64 0v92a8 8 0 0 1 -8 8H76a8 8 0 0 1 -8 -8z'),
    line(rect(88, 36, 24, 16, 3), lines(104, 36, 104, 26, 60, 14), lines(88, 44, 58, 38)),
    line('M112 44c32 0 44 18 44 54v22'),
    light(rect(80, 106, 40, 42, 4)),
    solid(polygon(151, 120, 161, 120, 167, 166, 145, 166)),
  ],
  parking: [
    light(rect(58, 12, 84, 84, 14)),
    line('M84 82V28h20a17 17 0 0 1 0 34H84'),
    line(lines(100, 96, 100, 120)),
    body('M32 170v-22l16 -6l14 -22h70l20 22l18 6v22z'),
    hole(oval(64, 168, 15), oval(138, 168, 15)),
    fine(lines(62, 142, 144, 142)),
  ],
  bench: [
    body(rect(30, 96, 140, 22, 4), rect(30, 130, 140, 16, 4)),
    line(lines(46, 96, 46, 184), lines(154, 96, 154, 184), lines(38, 184, 56, 184), lines(144, 184, 164, 184)),
    fine(lines(30, 107, 170, 107)),
  ],
  people: [
    light(oval(52, 78, 16), oval(148, 78, 16)),
    line('M24 184v-42a28 28 0 0 1 40 -24', 'M176 184v-42a28 28 0 0 0 -40 -24'),
    body('M64 184v-50a36 36 0 0 1 72 0v50z'),
    hole(oval(100, 70, 22)),
  ],
} satisfies Record<string, readonly Stroke[]>
