/** What the console's buttons show, in a field of 24. */
export const icons = {
  black: 'M3 5h18v14H3z',
  white: 'M3 5h18v14H3z',
  freeze: 'M12 3v18M4.2 7.5l15.6 9M4.2 16.5l15.6-9M9.5 4.5 12 7l2.5-2.5M9.5 19.5 12 17l2.5 2.5',
  swap: 'M4 8h15M15 4l4 4-4 4M20 16H5M9 12l-4 4 4 4',
  all: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z',
  away: 'M4 14h16v6H4zM12 3v7M8.5 7 12 10.5 15.5 7',
  pointer: 'M5 4l6 15 2.2-6.2L19.5 11z',
  spot: 'M12 3.5a8.5 8.5 0 1 0 .01 0M12 9a3 3 0 1 0 .01 0',
  pause: 'M8 5v14M16 5v14',
  resume: 'M7 4.5 19 12 7 19.5z',
  short: 'M12 3a9 9 0 1 0 .01 0M12 7v5l3.5 2',
  restart: 'M19 12a7 7 0 1 1-2-5l2.5 2.5M19.5 4v5.5H14',
  back: 'M20 12H4.5M11 5.5 4.5 12l6.5 6.5',
  on: 'M4 12h15.5M13 5.5l6.5 6.5-6.5 6.5',
} as const
