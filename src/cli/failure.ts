import { AnnalsError, type AnnalsErrorCode } from '../index.js'

/** What can go wrong with one input: what annals itself says, and a file that cannot be read. */
export type FailureCode = AnnalsErrorCode | 'unreadable-file'

/** The `error` of a record. */
export interface Failure {
  readonly code: FailureCode
  readonly message: string
}

/** A failure from whatever was thrown. */
export function failureOf(error: unknown): Failure {
  if (error instanceof AnnalsError) return { code: error.code, message: error.message }
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) }
}

/** Why a file could not be read, in words a person can act on. */
export function unreadable(path: string, error: unknown): Failure {
  const { code, message } = error as NodeJS.ErrnoException
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file, and no file matches it as a pattern',
    EACCES: 'it may not be read by you',
    EISDIR: 'it is a folder',
    ERR_STRING_TOO_LONG: 'it is too long',
  }
  const reason = (code !== undefined && reasons[code]) || message
  return { code: 'unreadable-file', message: `Cannot read ${path}: ${reason}.` }
}
