import type { Rule } from '../rule.js'
import { DAY_RULES } from './days.js'
import { RELATIVE_RULES } from './relative.js'
import { YEAR_RULES } from './years.js'

/** All rules, in their order: where two match equally long, the first wins. */
export const RULES: readonly Rule[] = [...DAY_RULES, ...YEAR_RULES, ...RELATIVE_RULES]
