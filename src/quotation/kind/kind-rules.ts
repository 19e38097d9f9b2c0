import type { KindRule } from './kind-rule.js'
import { FORM_RULES } from './kind-rules-form.js'
import { PLACE_RULES } from './kind-rules-place.js'
import { TERM_RULES } from './kind-rules-term.js'
import { TITLE_RULES } from './kind-rules-title.js'

/** All evidence for what stands in marks. The first row that holds decides. */
export const KIND_RULES: readonly KindRule[] = [...PLACE_RULES, ...TITLE_RULES, ...TERM_RULES, ...FORM_RULES]
