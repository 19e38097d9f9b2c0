import { AnnalsError, type AnnalsErrorCode } from '../errors.js'

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

/** What to say of an output that could not be written; null for what is no fault of the system. */
export function unwritable(error: unknown): string | null {
  const { syscall, code, path, message } = error as NodeJS.ErrnoException
  if (syscall === undefined) return null
  const reasons: Readonly<Record<string, string>> = {
    ENOSPC: 'no space is left on the device',
    EACCES: 'you may not write there',
    EROFS: 'the file system is read-only',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of its path is no folder',
    EEXIST: 'a part of its path is no folder',
  }
  return `Cannot write ${path ?? 'the output'}: ${(code !== undefined && reasons[code]) || message}.`
}
