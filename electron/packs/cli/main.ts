export { run } from './program'
