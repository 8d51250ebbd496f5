import { body, fine, hole, light, line, lines, oval, polygon, rays, rect, repeat, solid, type Stroke } from './shape'

/** One shed of an insulator: a cap that falls to both sides. */
const shed = (y: number, half: number): string =>
  `M${100 - half} ${y + 12}C${100 - half * 0.7} ${y + 4} ${100 - half * 0.45} ${y} ${100 - 10} ${y}H110C${100 + half * 0.45} ${y} ${100 + half * 0.7} ${y + 4} ${100 + half} ${y + 12}z`

/** Things that are made, and what makes them. */
export const industry = {
  insulator: [
    line(rect(90, 32, 20, 136)),
    body(repeat(7, (i) => shed(36 + i * 18, i % 2 === 0 ? 42 : 30))),
    light(rect(84, 6, 32, 26, 4), rect(84, 164, 32, 20, 4)),
    hole(oval(100, 19, 6)),
  ],
  chip: [
    line(
      repeat(5, (i) => lines(60 + i * 20, 24, 60 + i * 20, 48)),
      repeat(5, (i) => lines(60 + i * 20, 152, 60 + i * 20, 176)),
      repeat(5, (i) => lines(24, 60 + i * 20, 48, 60 + i * 20)),
      repeat(5, (i) => lines(152, 60 + i * 20, 176, 60 + i * 20)),
    ),
    body(rect(48, 48, 104, 104, 10)),
    hole(rect(74, 74, 52, 52, 4)),
    fine(lines(86, 100, 114, 100), lines(100, 86, 100, 114)),
    solid(oval(62, 62, 4)),
  ],
  wafer: [
    body(oval(100, 100, 80)),
    fine(
      repeat(5, (i) => lines(52 + i * 24, 34 + Math.abs(2 - i) * 8, 52 + i * 24, 166 - Math.abs(2 - i) * 8)),
      repeat(5, (i) => lines(34 + Math.abs(2 - i) * 8, 52 + i * 24, 166 - Math.abs(2 - i) * 8, 52 + i * 24)),
    ),
    solid(rect(102, 78, 20, 20)),
    line('M92 180a8 8 0 0 1 16 0'),
  ],
  'circuit-board': [
    body(rect(24, 44, 152, 112, 8)),
    light(rect(76, 78, 48, 44, 4)),
    fine(
      lines(44, 66, 44, 90, 76, 90),
      lines(60, 134, 60, 110, 76, 110),
      lines(124, 88, 150, 88, 150, 64),
      lines(124, 108, 140, 108, 140, 136, 158, 136),
      lines(92, 122, 92, 140, 110, 140),
    ),
    solid(oval(44, 62, 5), oval(60, 138, 5), oval(150, 60, 5), oval(162, 136, 5), oval(114, 140, 5)),
  ],
  gear: [
    body(rays({ x: 100, y: 100 }, 10, { inner: 56, outer: 80, foot: 10, tip: 6 }), oval(100, 100, 62)),
    hole(oval(100, 100, 26)),
    fine(oval(100, 100, 42)),
  ],
  pump: [
    line(rect(20, 168, 160, 16, 3)),
    body('M52 168V112a44 44 0 0 1 88 0V168z'),
    light(rect(82, 34, 28, 36, 2)),
    line(rect(74, 24, 44, 12, 3)),
    light(rect(138, 100, 30, 28)),
    line(rect(166, 92, 10, 44, 3)),
    hole(oval(96, 116, 24)),
    fine('M96 98a18 18 0 0 1 18 18M96 134a18 18 0 0 1 -18 -18'),
    solid(oval(96, 116, 5)),
  ],
  damper: [
    line(oval(100, 26, 14)),
    hole(oval(100, 26, 5)),
    light(rect(93, 40, 14, 60)),
    body(rect(82, 96, 36, 56, 6)),
    line(oval(100, 172, 12)),
    fine(repeat(4, (i) => lines(144, 73 + i * 20, 56, 84 + i * 20))),
    line(repeat(5, (i) => lines(56, 64 + i * 20, 144, 73 + i * 20))),
    line(rect(50, 48, 100, 10, 5), rect(50, 150, 100, 10, 5)),
  ],
  bearing: [
    body(oval(100, 100, 80)),
    hole(oval(100, 100, 58)),
    light(
      repeat(8, (i) => {
        const a = (Math.PI * 2 * i) / 8
        return oval(Math.round(100 + 45 * Math.cos(a)), Math.round(100 + 45 * Math.sin(a)), 12)
      }),
    ),
    line(oval(100, 100, 32)),
    hole(oval(100, 100, 18)),
  ],
  engine: [
    body('M52 74h84v-14h22v24h18v58h-18v22H66l-14 -16H34V92h18z'),
    light(rect(62, 34, 66, 26, 4)),
    line(lines(78, 60, 78, 74), lines(112, 60, 112, 74), lines(20, 100, 20, 140), lines(20, 120, 34, 120)),
    hole(oval(98, 118, 26)),
    fine(
      oval(98, 118, 14),
      lines(98, 92, 98, 104),
      lines(98, 132, 98, 144),
      lines(72, 118, 84, 118),
      lines(112, 118, 124, 118),
    ),
    solid(oval(98, 118, 4)),
  ],
  robot: [
    line(rect(36, 168, 84, 16, 3)),
    body('M54 168l8 -34h32l8 34z'),
    body('M66 126L52 66l20 -6L94 122z'),
    body('M60 50L128 40l4 20L70 74z'),
    hole(oval(78, 130, 16), oval(62, 62, 15)),
    light(oval(134, 50, 13)),
    line(lines(134, 63, 134, 82), lines(116, 82, 152, 82), lines(116, 82, 116, 104), lines(152, 82, 152, 104)),
    solid(oval(78, 130, 4), oval(62, 62, 4)),
  ],
  'car-wash': [
    line('M24 184V64a32 32 0 0 1 32 -32h88a32 32 0 0 1 32 32V184'),
    fine('M38 184V68a22 22 0 0 1 22 -22h80a22 22 0 0 1 22 22V184'),
    body(rect(68, 54, 64, 22, 11)),
    fine(repeat(5, (i) => lines(78 + i * 11, 56, 76 + i * 11, 74))),
    body(rect(42, 96, 16, 68, 8), rect(142, 96, 16, 68, 8)),
    light('M70 168v-32l8 -26h44l8 26v32z'),
    line(lines(70, 138, 130, 138)),
    solid(oval(82, 152, 5), oval(118, 152, 5)),
    light(rect(74, 168, 14, 12), rect(112, 168, 14, 12)),
  ],
  factory: [
    body(polygon(20, 184, 20, 92, 66, 66, 66, 92, 112, 66, 112, 92, 158, 66, 158, 92, 180, 92, 180, 184)),
    light(rect(134, 26, 14, 52)),
    fine(lines(134, 40, 148, 40)),
    hole(
      repeat(3, (i) => rect(36 + i * 36, 112, 20, 20)),
      rect(140, 130, 24, 54),
    ),
    fine(lines(20, 150, 124, 150)),
  ],
  warehouse: [
    body(polygon(16, 184, 16, 84, 100, 44, 184, 84, 184, 184)),
    hole(rect(44, 108, 112, 76)),
    fine(repeat(4, (i) => lines(44, 122 + i * 14, 156, 122 + i * 14))),
    fine(lines(40, 84, 160, 84)),
  ],
  conveyor: [
    line('M36 128h128a16 16 0 0 1 0 32h-128a16 16 0 0 1 0 -32z'),
    hole(oval(36, 144, 7), oval(78, 144, 7), oval(122, 144, 7), oval(164, 144, 7)),
    line(lines(52, 160, 52, 184), lines(148, 160, 148, 184)),
    body(rect(36, 84, 44, 44, 3), rect(112, 96, 36, 32, 3)),
    fine(lines(58, 84, 58, 104), lines(130, 96, 130, 110)),
  ],
  server: [
    body(rect(52, 20, 96, 164, 8)),
    hole(repeat(4, (i) => rect(66, 36 + i * 36, 68, 24, 3))),
    fine(repeat(4, (i) => lines(76, 48 + i * 36, 104, 48 + i * 36))),
    solid(repeat(4, (i) => oval(122, 48 + i * 36, 4))),
  ],
  laptop: [
    body(rect(40, 52, 120, 84, 6)),
    hole(rect(52, 64, 96, 60, 2)),
    light('M24 148h152l10 20a6 6 0 0 1 -6 8H20a6 6 0 0 1 -6 -8z'),
    fine(lines(66, 108, 86, 88, 102, 100, 134, 76)),
    line(lines(84, 162, 116, 162)),
  ],
} satisfies Record<string, readonly Stroke[]>
