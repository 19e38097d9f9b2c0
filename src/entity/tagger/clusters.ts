/** The cluster of a lower-case word, learned from the training texts; 0 for a word in none. */
export function clusterOf(_lower: string): number {
  return 0
}
