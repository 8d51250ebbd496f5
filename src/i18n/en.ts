import { cardEn } from './cardEn'
import { comfortEn, setupEn } from './comfortEn'
import type { zhCN } from './zhCN'
import { guideEn } from './guideEn'
import { installsEn } from './installsEn'
import { staffEn } from './staffEn'
import { boardEn } from './boardEn'
import { takeHomeEn } from './takeHomeEn'
import { workshopEn } from './workshopEn'

/** The program's own words in English. */
export const en: typeof zhCN = {
  touch: 'Touch to start',
  leads: 'the tour leads itself; a touch stops it',
  next: 'Next',
  again: 'Restart',
  previous: 'Back',
  menu: 'Contents',
  close: 'Close',
  theme: 'Light or dark',
  facts: 'Figures and sources',
  factsShort: 'Sources',
  factsOf: 'Figures and sources on this page',
  derives: 'Dotted line: worked out by the editors; the card shows how',
  route: 'Route',
  minutes: '{n} min',
  progress: 'Progress',
  stillThere: 'Still there?',
  returning: 'Back to the start in {n} s. Touch anywhere to go on.',
  goOn: 'Go on',
  stepFacts: 'Figures on this page',
  factName: 'Name',
  ofFacts: '{n} of {total}',
  previousFact: 'Previous figure',
  nextFact: 'Next figure',
  earlierFacts: 'Earlier figures on this page',
  laterFacts: 'More figures on this page',
  whole: 'In full',
  card: cardEn,
  guide: guideEn,
  board: boardEn,
  workshop: workshopEn,
  staff: staffEn,
  takeHome: takeHomeEn,
  installs: installsEn,
  comfort: comfortEn,
  setup: setupEn,
  map: {
    closer: 'Closer',
    farther: 'Farther',
    back: 'Back to the story',
    measure: 'Measure from the park',
    straight: 'in a straight line',
    drag: 'Drag the end to anywhere',
  },
  hint: { swipe: 'Swipe to turn the page', tap: 'Tap a figure for its source' },
  about: {
    title: 'About',
    program: 'Program',
    name: 'Briefing Kiosk',
    licence: 'Its licence',
    offline: 'Runs offline: no network, and nothing is collected.',
    report: 'Report',
    period: 'Year',
    pack: 'Pack',
    version: 'Version',
    map: 'Map',
    approved: 'Map approval number',
    parts: 'Parts and their licences',
  },
  display: {
    found: 'Another display is connected.',
    take: 'Show the stage there',
    keep: 'Stay on this one',
  },
  notice: {
    title: 'The report pack asked for could not be opened',
    bundled: 'The report installed with the program is playing instead.',
    none: 'There is no report to play',
    more: '{n} more problems',
    dismiss: 'Understood',
    where: 'Where',
    todo: 'What to do',
  },
}
