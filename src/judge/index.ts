export { judge, type Finding, type Judgement, type LeftOut, type Seen } from './judge'
export { allStages, hallStages } from './stages'
export { tellFinding, tellLeftOut, type ToldFinding } from './words'
