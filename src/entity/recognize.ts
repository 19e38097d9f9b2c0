import type { Document } from '../reading/document.js'
import type { RecognizedSpan } from './name.js'

/** Finds the names of a document, in the order of the text, none overlapping. */
export function recognizeNames(_document: Document): RecognizedSpan[] {
  return []
}
