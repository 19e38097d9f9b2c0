import { cleanText } from './clean.js'
import { type Document, type Paragraph, type Pos, type Sentence, TAG, type Tokens } from './document.js'
import { layOut } from './paragraphs.js'
import { endsSentence } from './sentences.js'
import { forgetWords } from './tagger.js'
import { Tokenizer } from './tokenize.js'
import { unwrap } from './wrapped.js'

/** Token arrays while they grow. */
class TokenList {
  readonly text: string[] = []
  readonly pos: Pos[] = []
  tag = new Uint32Array(1024)
  start = new Uint32Array(1024)
  end = new Uint32Array(1024)
  sentence = new Uint32Array(1024)

  get length(): number {
    return this.text.length
  }

  push(text: string, pos: Pos, start: number, end: number): void {
    const i = this.text.length
    if (i === this.start.length) {
      this.tag = grown(this.tag)
      this.start = grown(this.start)
      this.end = grown(this.end)
      this.sentence = grown(this.sentence)
    }
    this.text.push(text)
    this.pos.push(pos)
    this.tag[i] = TAG[pos]
    this.start[i] = start
    this.end[i] = end
  }
}

function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2)
  larger.set(array)
  return larger
}

/** The different words of a text, in order of appearance, with the number of each token's and all in small letters. */
function readForms(words: readonly string[]): Pick<Tokens, 'forms' | 'form' | 'low'> {
  const numbers = new Map<string, number>()
  const forms: string[] = []
  const lowForms: string[] = []
  const form = new Uint32Array(words.length)
  const low = words.map((word, i) => {
    let number = numbers.get(word)
    if (number === undefined) {
      number = forms.length
      numbers.set(word, number)
      forms.push(word)
      lowForms.push(word.toLowerCase())
    }
    form[i] = number
    return lowForms[number] as string
  })
  return { forms, form, low }
}

const STOP = /^(?:[.!?…]+|\.{2,})$/
const CLOSER = /^(?:["”’'»)\]}]|'')$/
const OPENER = /^(?:["“‘'«„([]|``)$/

/** Number or letter of an item: "1. The siege", "b. The sack". */
const ITEM = /^(?:\d{1,3}|\p{L}|[ivx]{1,4})\.?$/u

/**
 * End (exclusive token index) of the sentence whose stop is token `i`, or -1 where the sentence goes on. `told`: it has
 * a verb so far; `firstToken` and `lastToken` bound the paragraph.
 */
function boundaryAfter(tokens: TokenList, i: number, told: boolean, firstToken: number, lastToken: number): number {
  const word = tokens.text[i] as string
  const carries = word.length > 1 && word.endsWith('.') && /\p{L}/u.test(word)
  if (!carries && !STOP.test(word)) return -1
  let next = i + 1
  while (next < lastToken && (STOP.test(tokens.text[next] as string) || closes(tokens, next))) next++
  if (next >= lastToken) return lastToken
  let reader = next
  while (reader < lastToken - 1 && OPENER.test(tokens.text[reader] as string)) reader++
  const at = carries ? i : i - 1
  if (at === firstToken && word.endsWith('.') && ITEM.test(tokens.text[at] as string)) return -1
  const context = {
    word: carries ? word : joinedTo(tokens, at, i) ? (tokens.text[at] as string) : '',
    before: at > firstToken ? (tokens.text[at - 1] as string) : '',
    next: tokens.text[reader] as string,
    told,
    stop: carries ? '.' : word.startsWith('.') && word.length > 1 ? '…' : word,
    spaced: (tokens.start[next] as number) > (tokens.end[next - 1] as number),
  }
  return endsSentence(context) ? next : -1
}

const joinedTo = (tokens: TokenList, left: number, right: number): boolean =>
  left >= 0 && tokens.end[left] === tokens.start[right]

/** A mark that closes what stands before it: one that does nothing else, or one that touches the word on its left. */
const closes = (tokens: TokenList, i: number): boolean =>
  CLOSER.test(tokens.text[i] as string) && (/[)\]}”»]/.test(tokens.text[i] as string) || joinedTo(tokens, i - 1, i))

/** A row of names ("Ivan Orlov\tMehmed Pasha"): each cell speaks for itself. A row with a date in it is one record. */
const isRow = (line: string): boolean => /\S ?\t/.test(line) && !/\d/.test(line)

/**
 * Reads a text into sections, paragraphs, sentences and tokens. Words and parts of speech are wink-nlp's; positions,
 * paragraphs and sentence bounds are annals' own, because wink-nlp gives no offsets and breaks sentences inside
 * quotations.
 */
export function readDocument(text: string): Document {
  forgetWords()
  const { clean, paragraphs: ranges } = unwrap(cleanText(text), text)
  const { blocks, sections } = layOut(clean, text, ranges)
  const mayHoldCells = text.includes('\t')
  const tokenizer = new Tokenizer(clean, blocks)
  const tokens = new TokenList()
  const sentences: Sentence[] = []
  const paragraphs: Paragraph[] = []

  blocks.forEach((block, paragraph) => {
    const firstSentence = sentences.length
    const first = tokens.length
    let from = first
    tokenizer.read(paragraph, (word, pos, start, end) => tokens.push(word, pos, start, end))
    const last = tokens.length
    const close = (end: number): void => {
      if (end === from) return
      tokens.sentence.fill(sentences.length, from, end)
      sentences.push({
        paragraph,
        firstToken: from,
        endToken: end,
        start: tokens.start[from] as number,
        end: tokens.end[end - 1] as number,
      })
      from = end
    }
    const hasCells = mayHoldCells && isRow(text.slice(block.start, block.end))
    if (block.kind !== 'heading') {
      let told = false
      for (let i = from; i < last; i++) {
        const endsCell =
          hasCells && i + 1 < last && text.slice(tokens.end[i], tokens.start[i + 1] as number).includes('\t')
        const end = endsCell ? i + 1 : boundaryAfter(tokens, i, told, first, last)
        if (end > i) {
          close(end)
          i = end - 1
          told = false
        } else if (tokens.pos[i] === 'VERB' || tokens.pos[i] === 'AUX') told = true
      }
    }
    close(last)
    paragraphs.push({ ...block, firstSentence, endSentence: sentences.length })
  })

  const layer: Tokens = {
    length: tokens.length,
    text: tokens.text,
    ...readForms(tokens.text),
    pos: tokens.pos,
    tag: tokens.tag.slice(0, tokens.length),
    start: tokens.start.slice(0, tokens.length),
    end: tokens.end.slice(0, tokens.length),
    sentence: tokens.sentence.slice(0, tokens.length),
  }
  return { text, clean, sections, paragraphs, sentences, tokens: layer }
}
