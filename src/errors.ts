/** What can be wrong with a call, as a word that programs can switch on. */
export type AnnalsErrorCode =
  /** The text is not a string. */
  | 'invalid-input'
  /** The text is empty or only white space. */
  | 'empty-text'
  /** The text is longer than `maxLength`. */
  | 'text-too-long'
  /** An option is unknown or its value is not allowed. */
  | 'invalid-option'
  /** A parse ran over its time limit (batch only). */
  | 'timeout'
  /** The worker that held the text died (batch only). */
  | 'worker-died'
  /** The batch was stopped by its signal before this text was read (batch only). */
  | 'aborted'
  /** A fault of annals itself; please report it. */
  | 'internal'

/** The only error that annals throws on purpose: `code` for programs, `message` says what was wrong and how to mend it. */
export class AnnalsError extends Error {
  readonly code: AnnalsErrorCode

  constructor(code: AnnalsErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'AnnalsError'
    this.code = code
  }
}
