/** Features are 24-bit hashes: with some 300,000 kept weights a feature never seen meets a kept one once in 55 times. */
export const FEATURE_BITS = 24
const MASK = (1 << FEATURE_BITS) - 1

/** FNV-1a over UTF-16 code units. */
export function hashString(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash | 0
}

/** Joins two values into one: the order matters. */
export function join(left: number, right: number): number {
  let hash = Math.imul(left ^ 0x9e3779b9, 0x85ebca6b) ^ right
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35)
  return hash ^ (hash >>> 13)
}

/** The feature that says that `template` has `value`; never 0. */
export function feature(template: number, value: number): number {
  const hash = join(template + 1, value)
  return (hash ^ (hash >>> 24)) & MASK || 1
}
