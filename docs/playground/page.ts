import { FORMATS, type FormatName } from './formats.js'
import type { Answer, Question } from './protocol.js'

/** How long typing must rest before the text is read again. */
const REST_MS = 400

const element = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T
const text = element<HTMLTextAreaElement>('text')
const published = element<HTMLInputElement>('published')
const sample = element<HTMLSelectElement>('sample')
const format = element<HTMLSelectElement>('format')
const save = element<HTMLButtonElement>('save')
const status = element<HTMLElement>('status')
const report = element<HTMLIFrameElement>('report')
const samples = JSON.parse(element('samples').textContent ?? '{}') as Record<string, string>

// From a blob, because browsers start no worker from a file: address.
const source = new Blob([element('worker').textContent ?? ''], { type: 'text/javascript' })
const worker = new Worker(URL.createObjectURL(source))
const ask = (question: Question): void => worker.postMessage(question)

let isReading = false
let isStale = false
let reportUrl = ''

/** One text at a time: what is typed meanwhile is read when the worker is free, the latest only. */
function read(): void {
  if (isReading) {
    isStale = true
    return
  }
  isReading = true
  isStale = false
  status.textContent = 'Reading …'
  ask({ kind: 'read', text: text.value, published: published.value })
}

function show(html: string): void {
  URL.revokeObjectURL(reportUrl)
  reportUrl = URL.createObjectURL(new Blob([html], { type: 'text/html' }))
  report.src = reportUrl
}

function offer(name: FormatName, content: string): void {
  const { file, type } = FORMATS[name]
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type }))
  link.download = file
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

worker.onmessage = ({ data }: MessageEvent<Answer>) => {
  if (data.kind === 'saved') {
    offer(data.format, data.content)
    return
  }
  isReading = false
  save.disabled = data.kind === 'failed'
  if (data.kind === 'read') {
    show(data.report)
    status.textContent = `${data.summary}; read in ${Math.round(data.milliseconds)} ms, in this browser`
  } else status.textContent = data.message
  if (isStale) read()
}
worker.onerror = event => {
  isReading = false
  status.textContent = `The worker failed: ${event.message}`
}

let rest: ReturnType<typeof setTimeout> | undefined
function readSoon(): void {
  clearTimeout(rest)
  rest = setTimeout(read, REST_MS)
}

text.addEventListener('input', readSoon)
published.addEventListener('input', readSoon)
sample.addEventListener('change', () => {
  text.value = samples[sample.value] ?? ''
  text.scrollTop = 0
  read()
})
save.addEventListener('click', () => ask({ kind: 'save', format: format.value as FormatName }))

for (const name of Object.keys(samples)) sample.append(new Option(name, name))
for (const [name, { label }] of Object.entries(FORMATS)) format.append(new Option(label, name))
// A browser keeps what was typed when the page is loaded again.
if (text.value === '') text.value = samples[sample.value] ?? ''
read()
