import type { Mode } from '../../electron/core/comfort'

/** Strokes in a box of 24: what each switch of the comfort panel does, for those who read no word of it. */
export const comfortIcons: Readonly<Record<Mode | 'comfort' | 'language' | 'done', string>> = {
  comfort:
    'M12 5.6a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM4.5 8.6l5.3 1.2v4.1l-2.2 7.2M19.5 8.6l-5.3 1.2v4.1l2.2 7.2M9.8 14h4.4',
  large: 'M2.5 19 8.5 5l6 14M4.6 14.5h7.8M16 19l2.9-7 2.9 7M17 16.8h3.8',
  lowReach: 'M12 3v11.5M6.8 9.6l5.2 5.2 5.2-5.2M3 20.5h18',
  contrast: 'M12 3.5a8.5 8.5 0 1 0 0 17zM12 3.5a8.5 8.5 0 0 1 0 17M15 4.4v15.2M18 6.4v11.2',
  still: 'M8 5v14M16 5v14',
  speech: 'M3 9.5v5h3.6l5 4.5V5L6.6 9.5zM15.5 9a4.4 4.4 0 0 1 0 6M18.4 6a8.6 8.6 0 0 1 0 12',
  language: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM3.5 12h17M12 3.5c-5 5-5 12 0 17M12 3.5c5 5 5 12 0 17',
  done: 'M4.5 12.5l5 5L19.5 7',
}
