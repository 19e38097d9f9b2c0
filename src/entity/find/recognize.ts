import type { Document } from '../../reading/document.js'
import type { RecognizedSpan } from '../name/name.js'
import { Tagger, tagDocument } from '../tagger/tag.js'
import { WEIGHTS } from '../tagger/weights.generated.js'

let shipped: Tagger | undefined

/** Finds the names of a document, in the order of the text, none overlapping. */
export function recognizeNames(document: Document): RecognizedSpan[] {
  // Decoded at the first use, so that importing the package stays cheap.
  shipped ??= new Tagger(WEIGHTS)
  return tagDocument(document, shipped)
}
