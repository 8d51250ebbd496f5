import { body, fine, hole, light, line, lines, oval, polygon, rect, repeat, solid, type Stroke } from './shape'

const waves = (y: number): string => `M8 ${y}c16 -10 30 10 46 0s30 -10 46 0s30 10 46 0s30 -10 46 0`

/** What moves, and what it moves on. */
export const transport = {
  car: [
    body(
      'M16 150v-26a10 10 0 0 1 8 -10l28 -6l22 -28a12 12 0 0 1 10 -4h44a12 12 0 0 1 10 5l22 29l20 6a10 10 0 0 1 8 10v24z',
    ),
    fine(lines(62, 110, 78, 88, 102, 88, 102, 110, 62, 110), lines(112, 88, 128, 88, 144, 110, 112, 110, 112, 88)),
    hole(oval(58, 152, 21), oval(144, 152, 21)),
    solid(oval(58, 152, 6), oval(144, 152, 6)),
    line(lines(8, 184, 192, 184)),
  ],
  bus: [
    body(rect(44, 28, 112, 140, 18)),
    light(rect(62, 38, 76, 16, 5)),
    hole(rect(56, 64, 88, 52, 4)),
    fine(lines(100, 64, 100, 116), lines(80, 142, 120, 142)),
    solid(oval(64, 142, 7), oval(136, 142, 7)),
    line(rect(60, 168, 20, 16, 2), rect(120, 168, 20, 16, 2), lines(36, 76, 36, 100), lines(164, 76, 164, 100)),
  ],
  truck: [
    body(rect(12, 64, 112, 88, 3)),
    light('M124 90h32l28 32v30h-60z'),
    fine(
      lines(134, 100, 152, 100, 170, 122, 134, 122, 134, 100),
      repeat(4, (i) => lines(34 + i * 22, 76, 34 + i * 22, 140)),
    ),
    hole(oval(48, 158, 20), oval(148, 158, 20)),
    solid(oval(48, 158, 6), oval(148, 158, 6)),
  ],
  train: [
    body('M20 152V76a20 20 0 0 1 20 -20h66c40 0 66 40 78 74c4 12 -2 22 -14 22z'),
    hole(
      'M112 70c22 4 38 20 48 38h-48z',
      repeat(3, (i) => rect(34 + i * 26, 74, 18, 26, 3)),
    ),
    fine(lines(20, 120, 178, 120)),
    line(
      lines(8, 168, 192, 168),
      repeat(8, (i) => lines(20 + i * 23, 168, 20 + i * 23, 180)),
    ),
  ],
  ship: [
    light(rect(44, 86, 32, 24), rect(80, 86, 32, 24), rect(80, 60, 32, 24)),
    body(polygon(120, 110, 120, 52, 156, 52, 156, 110)),
    fine(repeat(3, (i) => lines(128, 64 + i * 12, 148, 64 + i * 12))),
    line(lines(140, 52, 140, 32)),
    body('M20 110h164l-18 46H44z'),
    fine(lines(30, 126, 178, 126)),
    line(waves(168), waves(182)),
  ],
  ferry: [
    light(rect(60, 74, 84, 26)),
    body('M24 128h152l-14 30H38z'),
    body(rect(42, 100, 116, 28)),
    hole(repeat(5, (i) => oval(58 + i * 21, 114, 6))),
    line(lines(102, 74, 102, 42), rect(112, 52, 18, 22)),
    fine(lines(70, 87, 134, 87)),
    line(waves(168), waves(182)),
  ],
  container: [
    body(rect(16, 66, 168, 100, 2)),
    fine(repeat(10, (i) => lines(32 + i * 15, 80, 32 + i * 15, 152))),
    line(lines(16, 66, 184, 66), rect(16, 166, 18, 12), rect(166, 166, 18, 12)),
  ],
  'port-crane': [
    line(
      lines(52, 184, 52, 66),
      lines(112, 184, 112, 66),
      lines(40, 120, 124, 120),
      lines(52, 120, 112, 66),
      lines(82, 66, 82, 22),
      lines(82, 22, 20, 62),
      lines(82, 22, 188, 62),
    ),
    body(polygon(12, 62, 192, 62, 192, 74, 12, 74)),
    fine(lines(160, 74, 160, 122)),
    light(rect(136, 122, 48, 24, 2)),
    line(lines(36, 184, 68, 184), lines(96, 184, 128, 184)),
  ],
  crane: [
    line(
      lines(62, 184, 62, 46),
      lines(84, 184, 84, 46),
      repeat(6, (i) => lines(62, 64 + i * 22, 84, 82 + i * 22)),
      lines(73, 18, 26, 46),
      lines(73, 18, 180, 46),
    ),
    body(polygon(20, 46, 188, 46, 188, 58, 20, 58)),
    solid(rect(22, 58, 26, 20)),
    fine(lines(154, 58, 154, 100)),
    light(rect(132, 100, 44, 14)),
    line(lines(40, 184, 106, 184), lines(73, 46, 73, 18)),
  ],
  bridge: [
    line(lines(0, 132, 200, 132), lines(0, 144, 200, 144)),
    body(polygon(60, 184, 66, 18, 74, 18, 80, 184), polygon(120, 184, 126, 18, 134, 18, 140, 184)),
    fine(
      repeat(4, (i) => lines(70, 30 + i * 16, 58 - i * 15 - 8, 132)),
      repeat(3, (i) => lines(70, 30 + i * 16, 94 - i * 8, 132)),
      repeat(4, (i) => lines(130, 30 + i * 16, 142 + i * 15 + 8, 132)),
      repeat(3, (i) => lines(130, 30 + i * 16, 106 + i * 8, 132)),
    ),
    line('M0 176c14 -8 28 8 42 0', 'M150 176c14 -8 28 8 42 0'),
  ],
  tunnel: [
    body('M12 184v-64a88 88 0 0 1 176 0v64h-34v-58a54 54 0 0 0 -108 0v58z'),
    line(lines(100, 184, 100, 168), lines(100, 156, 100, 142), lines(100, 132, 100, 122)),
    line(lines(58, 184, 88, 112), lines(142, 184, 112, 112)),
    fine('M28 184v-62a72 72 0 0 1 144 0v62'),
    solid(oval(100, 84, 5)),
  ],
  plane: [
    body(
      'M184 62c8 8 4 18 -6 22L118 110l-26 62l-16 6l6 -52l-36 14l-14 22l-12 4l4 -32l-12 -10l10 -8l26 4l34 -20l-44 -40l16 -6l62 22l48 -22c10 -4 16 -2 20 8z',
    ),
    line(lines(8, 184, 192, 184)),
  ],
  bicycle: [
    body(oval(48, 138, 36), oval(152, 138, 36)),
    line(
      lines(48, 138, 78, 86, 132, 86, 152, 138),
      lines(48, 138, 100, 138, 132, 86),
      lines(78, 86, 100, 138),
      lines(72, 74, 88, 74),
      lines(78, 86, 74, 74),
      lines(132, 86, 128, 66, 146, 62),
    ),
    solid(oval(100, 138, 7), oval(48, 138, 4), oval(152, 138, 4)),
    line(lines(8, 184, 192, 184)),
  ],
  drone: [
    body(rect(68, 84, 64, 36, 12)),
    line(lines(72, 90, 40, 66), lines(128, 90, 160, 66), lines(72, 114, 40, 134), lines(128, 114, 160, 134)),
    line(oval(40, 60, 28, 8), oval(160, 60, 28, 8), oval(40, 128, 28, 8), oval(160, 128, 28, 8)),
    light(oval(100, 126, 13)),
    solid(oval(100, 126, 4)),
  ],
} satisfies Record<string, readonly Stroke[]>
