import { Readability } from '@mozilla/readability'
import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'
import { LocatedText } from './located.js'

/** Characters of a page's text, as its parser gave them; `verbatim` where they stand so in the source. */
interface Run {
  readonly start: number
  readonly end: number
  readonly data: string
  readonly verbatim: boolean
}

/** Text that belongs together: no tag stands in it. */
interface TextNode {
  readonly start: number
  readonly end: number
  readonly runs: readonly Run[]
  /** Number of the block that it stands in: another number, another line. */
  readonly block: number
  readonly blank: boolean
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements whose text nobody reads as part of the article. */
const SILENT = words(
  'script style noscript template head title textarea select button svg math iframe object figcaption audio video canvas',
)

/** Elements around the article on most pages: left out only where the main text could not be found. */
const FRAME = words('nav aside footer form menu dialog')

/** Elements that run on in a line; all others begin and end a block. */
const INLINE = words(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr',
)

/** A page with more tags, or with deeper ones, is read whole: the search for the main text recurses, and is not linear. */
const MOST_TAGS = 50_000
const DEEPEST = 300

interface Page {
  readonly nodes: readonly TextNode[]
  /** Indexes of the nodes that stand in the page's frame. */
  readonly framed: ReadonlySet<number>
  readonly tags: number
  readonly depth: number
}

/** All texts of a page in their order, with their places in the source. */
function readTexts(source: string): Page {
  const nodes: TextNode[] = []
  const framed = new Set<number>()
  let runs: Run[] = []
  let block = 0
  let tags = 0
  let open = 0
  let depth = 0
  let silent = 0
  let frame = 0
  const flush = (): void => {
    const [first, last] = [runs[0], runs.at(-1)]
    if (first && last) {
      if (frame > 0) framed.add(nodes.length)
      const blank = !runs.some(run => /\S/.test(run.data))
      nodes.push({ start: first.start, end: last.end, runs, block, blank })
    }
    runs = []
  }
  const parser: Parser = new Parser({
    onopentagname(name) {
      flush()
      tags++
      depth = Math.max(depth, ++open)
      if (!INLINE.has(name)) block++
      if (SILENT.has(name)) silent++
      if (FRAME.has(name)) frame++
    },
    onclosetag(name) {
      flush()
      open--
      if (!INLINE.has(name)) block++
      if (SILENT.has(name)) silent--
      if (FRAME.has(name)) frame--
    },
    oncomment: flush,
    ontext(data) {
      if (silent > 0) return
      const start = parser.startIndex
      const end = parser.endIndex + 1
      if (runs.length > 0 && (runs.at(-1) as Run).end !== start) flush()
      runs.push({ start, end, data, verbatim: source.slice(start, end) === data })
    },
  })
  parser.end(source)
  flush()
  return { nodes, framed, tags, depth }
}

const MARK = 'data-annals-text'

/** What is needed of the extractor's result; the library does without the types of the DOM. */
interface Marked {
  querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }>
}

/**
 * What the page's main text is, and what the page says of itself. Every text is put into a numbered element first, so
 * that what the extractor keeps can be found again in the source, whatever it does to the tree.
 */
function findMainText(
  source: string,
  nodes: readonly TextNode[],
): { kept: Set<number>; title: string; published: string } | null {
  const marked: string[] = []
  let from = 0
  nodes.forEach((node, i) => {
    if (node.blank) return
    marked.push(source.slice(from, node.start), `<span ${MARK}="${i}">`, source.slice(node.start, node.end), '</span>')
    from = node.end
  })
  marked.push(source.slice(from))
  const { document } = parseHTML(marked.join(''))
  const found = new Readability<Marked>(document as never, { serializer: node => node as unknown as Marked }).parse()
  if (!found?.content) return null
  const kept = new Set<number>()
  for (const element of found.content.querySelectorAll(`[${MARK}]`)) kept.add(Number(element.getAttribute(MARK)))
  return kept.size > 0 ? { kept, title: found.title ?? '', published: found.publishedTime ?? '' } : null
}

export interface HtmlPage {
  readonly text: LocatedText
  readonly title: string | null
  /** The day that the page gives as that of its publication. */
  readonly published: string | null
}

/** The main text of a page: what its reader came for, without menus, adverts, captions and code. */
export function readHtml(source: string): HtmlPage {
  const { nodes, framed, tags, depth } = readTexts(source)
  let main: ReturnType<typeof findMainText> = null
  try {
    if (tags > 0 && tags <= MOST_TAGS && depth <= DEEPEST) main = findMainText(source, nodes)
  } catch {
    // Whatever the extractor stumbled over in a broken page: the page is read whole.
  }
  const text = new LocatedText(source)
  let block = -1
  nodes.forEach((node, i) => {
    if (!node.blank && (main ? !main.kept.has(i) : framed.has(i))) return
    if (node.block !== block) text.addBreak(node.start)
    block = node.block
    for (const run of node.runs) {
      if (run.verbatim) text.addSource(run.start, run.end)
      else text.addReplacement(run.data, run.start, run.end)
    }
  })
  return { text, title: main?.title || null, published: dayOf(main?.published ?? '') }
}

/** The day at the start of an ISO date and time, where there is such a day. */
function dayOf(time: string): string | null {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(time)?.[0]
  const date = new Date(`${day}T00:00:00Z`)
  return day !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null
}
