export { hashFolder } from './hash'
