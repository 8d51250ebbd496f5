export { judge, type Judgement } from './judge'
export { allStages, hallStages } from './stages'
export { tellFinding, tellLeftOut } from './words'
