export type { Document, Paragraph, Pos, Sentence, Tokens } from './document.js'
export { readDocument } from './read.js'
