import type { ChaosFault } from '../fault'
import { hangFaults } from './hangs'
import { keyFaults } from './keys'
import { mainBlows } from './mainBlows'
import { packFaults } from './packs'
import { pageFaults } from './page'
import { stickFaults } from './sticks'
import { surroundingFaults } from './surroundings'

export const chaosFaults: readonly ChaosFault[] = [
  ...pageFaults,
  ...mainBlows,
  ...packFaults,
  ...surroundingFaults,
  ...keyFaults,
  ...stickFaults,
  ...hangFaults,
]
