const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** What XML 1.0 allows in no form, escaped or not: control characters, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Text made safe for element content and quoted attributes of XML and HTML; what XML forbids becomes U+FFFD. */
export function escapeMarkup(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"']/g, char => ENTITIES[char] ?? char)
}

/** As {@link escapeMarkup}, and with the white space kept that XML would else normalise in an attribute. */
const escapeAttribute = (text: string): string =>
  escapeMarkup(text).replace(/[\t\n\r]/g, char => `&#${char.charCodeAt(0)};`)

/** Markup that is already escaped. Only {@link text}, {@link element} and {@link join} make it. */
export class Markup {
  readonly #source: string

  constructor(source: string) {
    this.#source = source
  }

  toString(): string {
    return this.#source
  }
}

export type Content = Markup | string | null | undefined | false | readonly Content[]
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>

const source = (content: Content): string => {
  if (content === null || content === undefined || content === false) return ''
  if (typeof content === 'string') return escapeMarkup(content)
  return content instanceof Markup ? content.toString() : content.map(source).join('')
}

/** Contents one after another; strings among them are text and are escaped. */
export const join = (...contents: readonly Content[]): Markup => new Markup(source(contents))

const attributeText = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => {
      if (value === null || value === undefined || value === false) return ''
      return value === true ? ` ${name}=""` : ` ${name}="${escapeAttribute(String(value))}"`
    })
    .join('')

/** An XML element; attributes that are null, undefined or false are left out, and strings in the content are escaped. */
export function element(name: string, attributes: Attributes, ...content: readonly Content[]): Markup {
  const inside = source(content)
  return new Markup(`<${name}${attributeText(attributes)}${inside === '' ? '/>' : `>${inside}</${name}>`}`)
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta'])

/** As {@link element} for HTML: an empty element keeps its end tag unless HTML gives it none. */
export function html(name: string, attributes: Attributes, ...content: readonly Content[]): Markup {
  const start = `<${name}${attributeText(attributes)}>`
  return new Markup(VOID.has(name) ? start : `${start}${source(content)}</${name}>`)
}
