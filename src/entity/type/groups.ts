import type { Form } from '../name/form.js'
import type { Gender } from '../name/titles.js'

/** Facts of a group of forms that another group must not contradict. */
interface Facts {
  size: number
  gender: Gender | null
  numeral: string | null
  externalId: string | null
}

const agree = <T>(a: T | null, b: T | null): boolean => a === null || b === null || a === b

/** Forms that name one entity, joined step by step (a union of sets that refuses what contradicts itself). */
export class FormGroups {
  private readonly parent: Int32Array
  private readonly facts: Facts[]
  private readonly apart = new Map<number, Set<number>>()

  constructor(forms: readonly Form[], genders: readonly (Gender | null)[]) {
    this.parent = Int32Array.from(forms.keys())
    this.facts = forms.map((form, i) => ({
      size: 1,
      gender: genders[i] ?? null,
      numeral: form.person?.numeral ?? null,
      externalId: form.externalId ?? null,
    }))
  }

  find(form: number): number {
    let root = form
    while (this.parent[root] !== root) root = this.parent[root] as number
    for (let at = form; at !== root; ) {
      const next = this.parent[at] as number
      this.parent[at] = root
      at = next
    }
    return root
  }

  genderOf(form: number): Gender | null {
    return (this.facts[this.find(form)] as Facts).gender
  }

  /** How many forms the group of a form has. */
  sizeOf(form: number): number {
    return (this.facts[this.find(form)] as Facts).size
  }

  /** Says that two forms name different things. */
  keepApart(a: number, b: number): void {
    this.addApart(this.find(a), this.find(b))
    this.addApart(this.find(b), this.find(a))
  }

  private addApart(a: number, b: number): void {
    const set = this.apart.get(a)
    if (set) set.add(b)
    else this.apart.set(a, new Set([b]))
  }

  canJoin(a: number, b: number): boolean {
    const rootA = this.find(a)
    const rootB = this.find(b)
    if (rootA === rootB) return true
    const factsA = this.facts[rootA] as Facts
    const factsB = this.facts[rootB] as Facts
    if (!agree(factsA.gender, factsB.gender) || !agree(factsA.numeral, factsB.numeral)) return false
    if (!agree(factsA.externalId, factsB.externalId)) return false
    for (const other of this.apart.get(rootA) ?? []) if (this.find(other) === rootB) return false
    for (const other of this.apart.get(rootB) ?? []) if (this.find(other) === rootA) return false
    return true
  }

  /** Joins two forms, unless what is known of them forbids it. `declared`: the text itself says so. */
  join(a: number, b: number, declared = false): boolean {
    const rootA = this.find(a)
    const rootB = this.find(b)
    if (rootA === rootB) return true
    if (!declared && !this.canJoin(a, b)) return false
    const factsA = this.facts[rootA] as Facts
    const factsB = this.facts[rootB] as Facts
    this.parent[rootB] = rootA
    factsA.size += factsB.size
    factsA.gender ??= factsB.gender
    factsA.numeral ??= factsB.numeral
    factsA.externalId ??= factsB.externalId
    for (const other of this.apart.get(rootB) ?? []) this.addApart(rootA, other)
    return true
  }
}
