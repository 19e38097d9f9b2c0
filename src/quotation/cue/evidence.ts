/** What a speaker was found by. */
export type Evidence =
  | 'inverted'
  | 'after'
  | 'before'
  | 'colon'
  | 'introduced'
  | 'embedded'
  | 'reported'
  | 'agent'
  | 'according'
  | 'noun'
  | 'signature'
  | 'label'
  | 'carried'
  | 'listed'
  | 'topic'
  | 'block'
  | 'mentioned'
  | 'none'

/** How the words are reported; each is as sure as the others of its form. */
export type ReportForm = 'that' | 'bare' | 'question' | 'to' | 'object' | 'postposed' | 'aside' | 'according'
