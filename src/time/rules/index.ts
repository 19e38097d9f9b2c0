import type { Rule } from '../rule.js'
import { CENTURY_RULES } from './centuries.js'
import { CLOCK_RULES } from './clock.js'
import { DAY_RULES } from './days.js'
import { PLACED_DAY_RULES } from './days-by-place.js'
import { DURATION_RULES } from './duration.js'
import { FEAST_RULES } from './feasts.js'
import { LIFE_RULES } from './life.js'
import { MONTH_RULES } from './months.js'
import { RECKONING_RULES } from './reckonings.js'
import { REGNAL_RULES } from './regnal.js'
import { RELATIVE_RULES } from './relative.js'
import { SPAN_RULES } from './spans.js'
import { YEAR_RULES } from './years.js'

/** All rules, in their order: where two match equally long, the first wins. */
export const RULES: readonly Rule[] = [
  ...DAY_RULES,
  ...PLACED_DAY_RULES,
  ...FEAST_RULES,
  ...CLOCK_RULES,
  ...MONTH_RULES,
  ...YEAR_RULES,
  ...CENTURY_RULES,
  ...REGNAL_RULES,
  ...RECKONING_RULES,
  ...RELATIVE_RULES,
  ...SPAN_RULES,
  ...LIFE_RULES,
  ...DURATION_RULES,
]
