/**
 * The script of the pages. They can be read without it; it lights up the places of a name or an event, steps through
 * them, and finds names. It reads nothing but ids and `data-` attributes, and writes only text.
 */
export const SCRIPT = `(() => {
  'use strict'
  const all = (selector, root = document) => [...root.querySelectorAll(selector)]
  const bar = document.getElementById('lit-bar')
  const output = bar?.querySelector('output')
  let lit = null
  let places = []
  let at = 0
  const inText = ref => all('.article [data-ref="' + CSS.escape(ref) + '"]:not(.trigger):not(.continued)')
  const say = () => {
    const where = places.length === 0 ? 'no place in the text' : 'place ' + (at + 1) + ' of ' + places.length
    output.replaceChildren(...[nameOf(lit), ' \u2014 ' + where].map(words => {
      const span = document.createElement('span')
      span.textContent = words
      return span
    }))
  }
  const nameOf = ref => {
    const item = document.getElementById('n-' + ref) ?? document.getElementById('t-' + ref) ?? document.getElementById('s-' + ref)
    const label = item?.querySelector('.who, .what, blockquote') ?? places[0]
    const words = (label?.textContent ?? ref).trim()
    return words.length > 48 ? words.slice(0, 47) + '\u2026' : words
  }
  const clear = () => {
    for (const element of all('.lit')) element.classList.remove('lit')
    lit = null
    if (bar) bar.hidden = true
  }
  const light = (ref, target) => {
    clear()
    const found = all('[data-ref="' + CSS.escape(ref) + '"]')
    if (found.length === 0) return
    for (const element of found) element.classList.add('lit')
    lit = ref
    places = inText(ref)
    if (places.length === 0) places = found.filter(element => element.localName === 'li')
    at = Math.max(0, places.indexOf(target ?? places[0]))
    if (bar) {
      bar.hidden = false
      say()
    }
  }
  const show = element => {
    const fold = element?.closest('details')
    if (fold) fold.open = true
    element?.scrollIntoView({ block: 'center' })
  }
  const step = by => {
    if (places.length === 0) return
    at = (at + by + places.length) % places.length
    show(places[at])
    say()
  }
  const openPanel = ref => {
    const item = document.getElementById('n-' + ref) ?? document.getElementById('t-' + ref) ?? document.getElementById('s-' + ref)
    const panel = item?.closest('.panels > section')
    if (!panel) return
    const tab = document.getElementById('tab-' + panel.id)
    if (tab) tab.checked = true
    const details = item.querySelector('details')
    if (details) details.open = true
    const aside = item.closest('.panels')
    if (aside && aside.scrollHeight > aside.clientHeight && getComputedStyle(aside).position === 'sticky') {
      aside.scrollTop += item.getBoundingClientRect().top - aside.getBoundingClientRect().top - 80
    }
  }
  document.addEventListener('click', event => {
    const link = event.target.closest('[data-light]')
    if (link) {
      const target = document.getElementById(link.hash.slice(1))
      light(link.dataset.light, target)
      if (target && target.closest('.article')) {
        event.preventDefault()
        history.replaceState(null, '', link.hash)
        show(target)
      } else openPanel(link.dataset.light)
      return
    }
    const mark = event.target.closest('.article [data-ref], .marks [data-ref]')
    if (!mark) return
    const inArticle = mark.closest('.article')
    if (lit === mark.dataset.ref && inArticle) return clear()
    light(mark.dataset.ref, inArticle ? mark : undefined)
    openPanel(mark.dataset.ref)
    if (!inArticle) show(places[0])
  })
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && lit !== null) clear()
  })
  bar?.addEventListener('click', event => {
    const action = event.target.closest('button')?.dataset.do
    if (action === 'next') step(1)
    else if (action === 'previous') step(-1)
    else if (action === 'clear') clear()
  })
  const search = document.getElementById('find-name')
  if (search) {
    search.closest('.search').hidden = false
    search.addEventListener('input', () => {
      const wanted = search.value.trim().toLowerCase()
      for (const item of all('[data-find]')) item.hidden = !item.dataset.find.includes(wanted)
    })
  }
})()`

/** SHA-256 of {@link SCRIPT} in base64, so that the page's Content-Security-Policy lets no other script run. */
export const SCRIPT_HASH = 'EvZ6LXulkFPGfXHrCAaow02MEaQ5f/9EEHcCsUHsNic='
