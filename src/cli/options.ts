import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { checkOptions } from '../options.js'

/** How an input is read: plain text, markup, or one record a line. */
export const FORMATS = ['text', 'ndjson', 'html', 'md'] as const
export type InputFormat = (typeof FORMATS)[number]

/** Names of the fields of an NDJSON record, by what they hold. */
export interface FieldNames {
  readonly id: string
  readonly text: string
  readonly published: string
  readonly title: string
  readonly url: string
}

const FIELDS: FieldNames = { id: 'id', text: 'text', published: 'published', title: 'title', url: 'url' }

export interface CliOptions {
  readonly command: 'read' | 'timeline'
  readonly inputs: readonly string[]
  readonly from?: InputFormat
  readonly json: boolean
  readonly out?: string
  readonly errors?: string
  readonly jobs?: number
  readonly timeout?: number
  readonly resume: boolean
  readonly quiet: boolean
  readonly published?: string
  readonly html?: string
  readonly fields: FieldNames
}

/** What the command line asked for: a run, or to print something and end. */
export type Request =
  | { readonly kind: 'run'; readonly options: CliOptions }
  | { readonly kind: 'print'; readonly text: string }
  | { readonly kind: 'usage-error'; readonly message: string }

/** A command line that cannot be carried out as given; its message says how to mend it. */
export class UsageError extends Error {}

function positiveInteger(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It must be a whole number from 1.')
  return number
}

function seconds(value: string): number {
  const number = Number(value)
  if (!(number > 0) || number > 2_000_000) throw new InvalidArgumentError('It must be a number of seconds above 0.')
  return number
}

function fieldNames(value: string): FieldNames {
  const names: Record<string, string> = { ...FIELDS }
  for (const pair of value.split(',')) {
    const [key, name, ...rest] = pair.split('=')
    if (!key || !Object.hasOwn(FIELDS, key) || !name || rest.length > 0) {
      throw new InvalidArgumentError(`Write it as id=NAME,text=NAME; the keys are ${Object.keys(FIELDS).join(', ')}.`)
    }
    names[key] = name
  }
  return names as unknown as FieldNames
}

const EXAMPLES = `
Examples:
  annals article.txt                            people, timeline and quotations, to read
  annals article.txt --json                     the same as JSON
  annals articles/ --out read.ndjson --resume   a folder; what is already in the output is skipped
  cat articles.ndjson | annals - --from ndjson  a filter: one record a line in, one a line out
  annals timeline articles/                     one timeline over all articles

Exit codes: 0 all well, 1 some input failed, 2 wrong usage.`

type RawOptions = Omit<CliOptions, 'command' | 'inputs' | 'fields'> & { readonly fields?: FieldNames }

function sharedOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--from <format>',
        'what the inputs are; default: by the ending of the file, standard input is text',
      ).choices(FORMATS),
    )
    .option('--json', 'print JSON: the article of one input, one record a line of several')
    .option(
      '--out <path>',
      'write to a file, or to a folder (a path that is one or ends in a slash) one file an article',
    )
    .option('--html <file>', 'write a page: the article with its finds, or the timeline of several')
    .option('--errors <file>', 'write the records of failed inputs to this file as well')
    .option('--jobs <n>', 'worker threads for several inputs; default: one for each core', positiveInteger)
    .option('--timeout <seconds>', 'longest time for one article when there are several; default: none', seconds)
    .option('--resume', 'go on with an unfinished --out: skip the ids that it already has')
    .option('--published <date>', 'when the articles appeared (ISO or EDTF), for those that do not say it themselves')
    .option('--fields <names>', 'names of the fields of an NDJSON input, such as id=docid,text=body', fieldNames)
    .option('--quiet', 'no progress and no summary on standard error; errors still show')
}

/** Reads the arguments (without the program's own name). */
export function readArguments(args: readonly string[], version: string, columns: number): Request {
  let printed = ''
  let complaint = ''
  let options: CliOptions | undefined
  const configure = (command: Command): Command =>
    command
      .exitOverride()
      .showHelpAfterError('Run annals --help to see how it is used.')
      .configureOutput({
        writeOut: text => {
          printed += text
        },
        writeErr: text => {
          complaint += text
        },
        getOutHelpWidth: () => columns,
        getErrHelpWidth: () => columns,
      })
  const keep = (command: CliOptions['command'], inputs: readonly string[], raw: RawOptions): void => {
    options = {
      ...raw,
      command,
      inputs,
      json: raw.json ?? false,
      resume: raw.resume ?? false,
      quiet: raw.quiet ?? false,
      fields: raw.fields ?? FIELDS,
    }
  }
  const program = configure(new Command('annals'))
    .description('Reads history articles in English: who, when, what happened, who said what.')
    .argument('<input...>', 'files (.txt, .md, .html, .ndjson), folders, globs, or - for standard input')
    .version(version)
    .helpOption('--help', 'show this')
    .addHelpText('after', EXAMPLES)
    .usage('<input...> [options]\n       annals timeline <input...> [options]')
    .helpCommand(false)
    .action((inputs: string[], raw: RawOptions) => keep('read', inputs, raw))
  sharedOptions(program)
  const timeline = configure(program.command('timeline').helpOption('--help', 'show this'))
    .description('one timeline and one set of names over many articles')
    .argument('<input...>', 'files, folders, globs, or - for standard input')
    .action((inputs: string[], _own: unknown, command: Command) => keep('timeline', inputs, command.optsWithGlobals()))
  void timeline
  try {
    program.parse(args as string[], { from: 'user' })
    if (!options) return { kind: 'usage-error', message: 'Name an input.' }
    checkTogether(options)
    return { kind: 'run', options }
  } catch (error) {
    if (error instanceof UsageError) return { kind: 'usage-error', message: error.message }
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return { kind: 'print', text: printed }
    return { kind: 'usage-error', message: complaint.replace(/^error: /, '').trim() }
  }
}

/** Options that ask for what cannot be had together. */
function checkTogether(options: CliOptions): void {
  try {
    if (options.published !== undefined) checkOptions({ published: options.published })
  } catch (error) {
    throw new UsageError((error as Error).message.replace('Option "published"', '--published'))
  }
  if (options.command === 'timeline' && options.resume)
    throw new UsageError('A timeline is made anew each time: leave --resume out.')
  if (options.html !== undefined && options.resume)
    throw new UsageError('A page is made anew each time: leave --resume or --html out.')
  if (options.resume && options.out === undefined)
    throw new UsageError('--resume goes on with an output: say which with --out.')
  if (options.inputs.filter(input => input === '-').length > 1)
    throw new UsageError('Standard input (-) can be read once only.')
}
