/** What the playground saves an article as. */
export const FORMATS = {
  html: { label: 'this report (HTML)', file: 'report.html', type: 'text/html' },
  json: { label: 'article (JSON)', file: 'article.json', type: 'application/json' },
  events: { label: 'events (CSV)', file: 'events.csv', type: 'text/csv' },
  entities: { label: 'names (CSV)', file: 'names.csv', type: 'text/csv' },
  quotations: { label: 'quotations (CSV)', file: 'quotations.csv', type: 'text/csv' },
  timeline: { label: 'TimelineJS (JSON)', file: 'timeline.json', type: 'application/json' },
  tei: { label: 'TEI (XML)', file: 'article.xml', type: 'application/xml' },
  jsonld: { label: 'JSON-LD', file: 'article.jsonld', type: 'application/ld+json' },
  annotations: { label: 'Web Annotation (JSON)', file: 'annotations.json', type: 'application/ld+json' },
  conll: { label: 'CoNLL', file: 'article.conll', type: 'text/plain' },
  markdown: { label: 'Markdown', file: 'report.md', type: 'text/markdown' },
} as const

export type FormatName = keyof typeof FORMATS
