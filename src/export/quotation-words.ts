import type { Quotation } from '../schema/index.js'

/** The words of a quotation, its parts on end: what stands between them ("he said") is not left out of the speech. */
export const quotationWords = ({ parts }: Quotation): string => parts.map(({ text }) => text).join(' ')
