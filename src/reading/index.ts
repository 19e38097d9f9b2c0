export type { Document } from './document.js'
export { readDocument } from './read.js'
