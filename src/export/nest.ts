import type { Range } from '../schema/index.js'

/** A stretch of the text that is to be wrapped; of two with the same bounds the one of lower rank stands outside. */
export interface Mark<T> extends Range {
  readonly rank: number
  readonly value: T
}

export type Tree<T> = TextLeaf | MarkNode<T>

export interface TextLeaf extends Range {
  readonly mark: null
}

/** A mark, or the piece of one that another cuts: `first` and `last` say whether the mark begins and ends here. */
export interface MarkNode<T> extends Range {
  readonly mark: Mark<T>
  readonly first: boolean
  readonly last: boolean
  readonly children: Tree<T>[]
}

interface Open<T> {
  readonly end: number
  readonly children: Tree<T>[]
  cursor: number
}

interface Piece<T> {
  readonly piece: Range
  readonly mark: Mark<T>
}

const compare = <T>(a: Piece<T>, b: Piece<T>): number =>
  a.piece.start - b.piece.start || b.piece.end - a.piece.end || a.mark.rank - b.mark.rank

/** The marks that touch each of the ranges, which stand in order and don't overlap: one pass over both. */
export function marksIn<T>(marks: readonly Mark<T>[], ranges: readonly Range[]): Mark<T>[][] {
  const sorted = [...marks].sort((a, b) => a.start - b.start)
  let active: Mark<T>[] = []
  let next = 0
  return ranges.map(range => {
    active = active.filter(mark => mark.end > range.start)
    for (let mark = sorted[next]; mark && mark.start < range.end; mark = sorted[++next]) {
      if (mark.end > range.start) active.push(mark)
    }
    return [...active]
  })
}

/**
 * The stretch `range` as a tree of marks. Marks that reach out of the range are cut to it. Of two marks that cross, the
 * later one is cut where the earlier ends, or, when `crossing` is given, left out and handed to it.
 */
export function nest<T>(marks: readonly Mark<T>[], range: Range, crossing?: (mark: Mark<T>) => void): Tree<T>[] {
  const pieces: Piece<T>[] = marks
    .filter(mark => mark.start < range.end && mark.end > range.start && mark.start < mark.end)
    .map(mark => ({ mark, piece: { start: Math.max(mark.start, range.start), end: Math.min(mark.end, range.end) } }))
    .sort(compare)
  const stack: Open<T>[] = [{ end: range.end, children: [], cursor: range.start }]
  const root = stack[0] as Open<T>
  const close = (): void => {
    const done = stack.pop() as Open<T>
    if (done.cursor < done.end) done.children.push({ mark: null, start: done.cursor, end: done.end })
  }
  for (let index = 0; index < pieces.length; index++) {
    const { piece, mark } = pieces[index] as Piece<T>
    while (stack.length > 1 && (stack.at(-1) as Open<T>).end <= piece.start) close()
    const parent = stack.at(-1) as Open<T>
    if (piece.end > parent.end && crossing) {
      crossing(mark)
      continue
    }
    const end = Math.min(piece.end, parent.end)
    if (piece.end > end) insert(pieces, index + 1, { mark, piece: { start: end, end: piece.end } })
    if (parent.cursor < piece.start) parent.children.push({ mark: null, start: parent.cursor, end: piece.start })
    const node: MarkNode<T> = {
      mark,
      start: piece.start,
      end,
      first: piece.start === mark.start,
      last: end === mark.end,
      children: [],
    }
    parent.children.push(node)
    parent.cursor = end
    stack.push({ end, children: node.children, cursor: piece.start })
  }
  while (stack.length > 0) close()
  return root.children
}

/** Puts the rest of a cut mark where its start belongs, before shorter marks that start there too. */
function insert<T>(pieces: Piece<T>[], from: number, rest: Piece<T>): void {
  let low = from
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(pieces[middle] as Piece<T>, rest) < 0) low = middle + 1
    else high = middle
  }
  pieces.splice(low, 0, rest)
}
