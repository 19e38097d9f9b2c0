import type { Document } from '../../reading/document.js'
import type { EntityType } from '../../schema/entity.js'
import { initialismKey, initialsOf, isInitialism } from '../find/initialisms.js'
import type { Form } from '../name/form.js'
import type { NameMention } from '../name/mention.js'
import { headOf, isBlend, isCompany, isContraction, shortForms, WELL_KNOWN } from '../name/short-forms.js'
import type { FormGroups } from '../type/groups.js'
import type { Candidate } from './join-persons.js'

/** Most full names that a short form is checked against. */
const MOST_CANDIDATES = 40

/** Lists of forms by a string key. */
class FormIndex {
  private readonly lists = new Map<string, number[]>()

  add(key: string, form: number): void {
    const list = this.lists.get(key)
    if (!list) this.lists.set(key, [form])
    else if (list.length < MOST_CANDIDATES) list.push(form)
  }

  get(key: string): readonly number[] {
    return this.lists.get(key) ?? []
  }
}

const contractionKey = (words: readonly string[]): string => `${words[0]} ${words.at(-1)}`
const blendKey = (word: string): string => word.slice(0, 3)

const sameCapital = (a: string, b: string): boolean => (a === a.toUpperCase()) === (b === b.toUpperCase())

/** "the Opposition" is the Left Opposition rather than the International Left Opposition, where the text has both. */
const withoutDerived = (forms: readonly Form[], candidates: readonly number[]): readonly number[] =>
  candidates.filter(
    form =>
      !candidates.some(other => {
        const words = (forms[form] as Form).words
        const shorter = (forms[other] as Form).words
        return (
          shorter.length < words.length && shorter.every((word, k) => word === words[words.length - shorter.length + k])
        )
      }),
  )

/** Types whose names are freely told apart only by the recogniser: one thing may carry either. */
const compatible = (a: EntityType, b: EntityType): boolean => a === b || (a !== 'person' && b !== 'person')

/** "the Qing" is the dynasty, whatever the recogniser makes of the short name. */
const isOneKind = (full: Form, short: Form): boolean => full.type === short.type || full.words.at(-1) === 'dynasty'

/** Two letters are the initials of too much: only bodies and places are known by them. */
const sameKind = (a: Form, b: Form): boolean => a.type === b.type && (a.type === 'organization' || a.type === 'place')

/** Joins the names of all that is no person: initialisms, blends, contractions and short forms with their full names. */
export function joinThings(
  document: Document,
  names: readonly NameMention[],
  forms: readonly Form[],
  groups: FormGroups,
  doubtful: Map<number, Candidate[]>,
): void {
  const initials = new FormIndex()
  const parts = new FormIndex()
  const contractions = new FormIndex()
  const blends = new FormIndex()
  const heads = new FormIndex()
  const afterOnly = new Set<string>()
  const byKey = new Map<string, number>()

  forms.forEach((form, i) => {
    const { words, type } = form
    if (!byKey.has(form.key)) byKey.set(form.key, i)
    if (type === 'person' || words.length < 2) return
    const [short, long] = initialsOf(words)
    initials.add(short, i)
    if (long !== short) initials.add(long, i)
    for (const part of shortForms(words, type)) {
      const key = part.words.join(' ')
      parts.add(key, i)
      if (part.afterOnly) afterOnly.add(`${key}|${i}`)
    }
    if (words.length > 2) contractions.add(contractionKey(words), i)
    blends.add(blendKey(words[0] as string), i)
    const head = headOf(words, type)
    if (head) heads.add(head, i)
  })

  for (const [a, b] of WELL_KNOWN) {
    const formA = byKey.get(a)
    const formB = byKey.get(b.replaceAll(' ', ''))
    if (formA !== undefined && formB !== undefined) groups.join(formB, formA)
  }
  // "U.S. Congress", "United States Congress"
  forms.forEach(({ words, type }, i) => {
    if (type === 'person' || words.length < 2) return
    for (const [a, b] of WELL_KNOWN) {
      if (words[0] !== a) continue
      const full = byKey.get(b.replaceAll(' ', '') + words.slice(1).join(''))
      if (full !== undefined) groups.join(full, i)
    }
  })

  /** First letter of a form's last word, as it is written. */
  const lastLetter = ({ mentions }: Form): string =>
    (document.tokens.text[(names[mentions[0] as number] as NameMention).endToken - 1] as string).charAt(0)
  const isSure = (key: string, form: number): boolean => !afterOnly.has(`${key}|${form}`)
  const isFirst = (form: number, mention: number): boolean => (forms[form]?.mentions[0] as number) < mention
  const joined = (form: number): boolean => groups.sizeOf(form) > 1
  forms.forEach((form, i) => {
    if (form.type === 'person') return
    const first = form.mentions[0] as number
    const fits = (other: number): boolean =>
      other !== i && compatible((forms[other] as Form).type, form.type) && groups.canJoin(other, i)
    const link = (candidates: readonly number[], heedPlace: boolean): boolean => {
      const roots = new Map<number, number>()
      for (const other of candidates) if (fits(other)) roots.set(groups.find(other), other)
      roots.delete(groups.find(i))
      if (roots.size === 0) return false
      if (roots.size === 1 && !heedPlace) groups.join([...roots.values()][0] as number, i)
      else
        doubtful.set(
          i,
          [...roots.values()].map(other => ({ form: other, fit: 0 })),
        )
      return true
    }

    const words = form.words
    if (words.length > 1 && words.every(word => word.length === 1)) {
      // "S. F." beside "San Francisco"
      link(initials.get(form.key), false)
      return
    }
    if (words.length > 1) {
      // "Red Guard", "Red Guards"
      const plural = byKey.get(`${form.key}s`)
      if (plural !== undefined && fits(plural)) groups.join(plural, i)
      // "River Niger", "Niger river"
      const turned = words[0] === 'river' ? byKey.get(`${words[1]}river`) : undefined
      if (turned !== undefined && fits(turned)) groups.join(turned, i)
      const key = words.join(' ')
      // "central committee" is no name of its own that would be another body's than "Russian Central Committee".
      const small = names[first]?.source === 'definition'
      const longer = parts
        .get(key)
        // There is one Russian Civil War in a text that calls it the Civil War before.
        .filter(other => !(form.type === 'place' && isCompany((forms[other] as Form).words)))
        .filter(
          (other, _, all) =>
            small || (form.type === 'event' && all.length === 1) || isSure(key, other) || isFirst(other, first),
        )
      if (link(longer, false)) return
      const contracted = contractions
        .get(contractionKey(words))
        .filter(other => other !== i && isContraction(words, (forms[other] as Form).words))
        .filter(other => sameCapital(lastLetter(form), lastLetter(forms[other] as Form)))
      link(contracted, false)
      return
    }
    const word = words[0] as string
    const mention = names[first] as NameMention
    const written = document.tokens.text[mention.firstToken] as string
    if (isInitialism(written)) {
      const key = initialismKey(written)
      const meant = initials.get(key).filter(other => key.length > 2 || sameKind(forms[other] as Form, form))
      if (key.length > 1 && !joined(i) && link(meant, false)) return
    }
    if (
      link(
        blends.get(blendKey(word)).filter(other => isBlend(word, (forms[other] as Form).words)),
        false,
      )
    )
      return
    // "Labour" is the Labour Party, "Ghana" the Republic of Ghana.
    const longer = parts
      .get(word)
      .filter(other => isOneKind(forms[other] as Form, form) && (isSure(word, other) || isFirst(other, first)))
    if (link(longer, false)) return
    // "Africa" is no short form of "Creative Commons Africa".
    const called = heads.get(word)
    if (!called.some(other => isFirst(other, first))) return
    const named = withoutDerived(forms, called).filter(
      other => form.type !== 'place' || (forms[other] as Form).type === 'place',
    )
    link(named, false)
  })
}
