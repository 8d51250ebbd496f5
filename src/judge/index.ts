export { judge, type Judged } from './judge'
export { allStages, hallStages } from './stages'
export { tellFinding, tellLeftOut } from './words'
export { pictureOf, type StepAt } from './views'
