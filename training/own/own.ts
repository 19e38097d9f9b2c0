import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { GoldDocument } from '../gold.js'

const HERE = dirname(fileURLToPath(import.meta.url))

/** The letter that marks a type in texts and lists. */
const TYPE_OF: Readonly<Record<string, string>> = {
  P: 'PERSON',
  O: 'ORGANIZATION',
  L: 'PLACE',
  E: 'EVENT',
  W: 'WORK',
  G: 'GROUP',
  X: 'OTHER',
}

const MARKED = /\[([POLEWGX]) ([^[\]]+)\]/g

/** Reads a text whose names are marked in line: `[P Ada Lovelace] was born in [L London].` */
export function readMarked(id: string, marked: string): GoldDocument {
  const entities: { start: number; end: number; type: string }[] = []
  let text = ''
  let at = 0
  for (const match of marked.matchAll(MARKED)) {
    text += marked.slice(at, match.index)
    const name = match[2] as string
    entities.push({ start: text.length, end: text.length + name.length, type: TYPE_OF[match[1] as string] as string })
    text += name
    at = match.index + match[0].length
  }
  text += marked.slice(at)
  if (/\[[POLEWGX] |\]/.test(text)) throw new Error(`${id}: a mark is not closed`)
  return { id, text, license: 'MIT', entities }
}

/** The texts of `texts/`: articles of our own, a heading line `# Title` before each. */
export function ownTexts(): GoldDocument[] {
  const folder = join(HERE, 'texts')
  return readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .sort()
    .flatMap(file =>
      readFileSync(join(folder, file), 'utf8')
        .split(/^# /m)
        .slice(1)
        .map((part, i) => readMarked(`${file}#${i + 1}`, part.trim())),
    )
}

interface Listed {
  /** What must stand in the text. */
  readonly shown: string
  /** Where in it the name stands. */
  readonly offset: number
  readonly name: string
  readonly type: string
}

/** A line of a list: `P: Ada Lovelace; Lovelace; General [[Ma]]`, where double brackets mark the name in its context. */
function readList(list: string): Listed[] {
  const names: Listed[] = []
  for (const line of list.split('\n')) {
    const [, letter, rest] = /^([POLEWGX]): *(.*)$/.exec(line) ?? []
    const type = TYPE_OF[letter ?? '']
    if (!type || !rest) continue
    for (const item of rest.split(/\s*;\s*/).filter(Boolean)) {
      const [, before, inner, after] = /^(.*)\[\[(.+)\]\](.*)$/.exec(item) ?? ['', '', item, '']
      names.push({ shown: `${before}${inner}${after}`, offset: (before as string).length, name: inner as string, type })
    }
  }
  return names.sort((a, b) => b.shown.length - a.shown.length)
}

const WORD = /[\p{L}\p{M}\p{N}]/u
const inWord = (text: string, at: number): boolean => WORD.test(text[at - 1] ?? '') && WORD.test(text[at] ?? '')

/** Marks every place of the listed names in a text, the longest first. */
function markListed(text: string, list: readonly Listed[]): GoldDocument['entities'] {
  const taken = new Uint8Array(text.length)
  const entities: { start: number; end: number; type: string }[] = []
  for (const { shown, offset, name, type } of list) {
    for (let at = text.indexOf(shown); at >= 0; at = text.indexOf(shown, at + 1)) {
      const start = at + offset
      const end = start + name.length
      if (inWord(text, start) || inWord(text, end) || taken.subarray(start, end).some(Boolean)) continue
      taken.fill(1, start, end)
      entities.push({ start, end, type })
    }
  }
  return entities.sort((a, b) => a.start - b.start)
}

/** Files with texts whose names are listed: `{ id, text }` a line. */
const LISTED_FILES = ['wikiwars.jsonl', 'ancienttimes.jsonl']

/**
 * Texts of WikiWars and AncientTimes whose names are listed in `lists/`, a file a text, called by its id. The texts
 * themselves are not here: their files stand in one of the folders, or nothing is learned from the lists.
 */
export function listedTexts(folders: readonly string[]): GoldDocument[] {
  const lists = join(HERE, 'lists')
  return folders
    .flatMap(folder => LISTED_FILES.map(file => join(folder, file)))
    .filter(path => existsSync(path))
    .flatMap(path => readFileSync(path, 'utf8').trim().split('\n'))
    .map(line => JSON.parse(line) as { id: string; text: string })
    .filter(({ id }) => existsSync(join(lists, `${id}.txt`)))
    .map(({ id, text }) => ({
      id,
      text,
      license: 'CC BY-SA',
      entities: markListed(text, readList(readFileSync(join(lists, `${id}.txt`), 'utf8'))),
    }))
}
