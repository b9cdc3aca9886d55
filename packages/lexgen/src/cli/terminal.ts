import { basename } from 'node:path'
import { makeLinesVisible } from '../diagnostics/visible.ts'
import { describeFailure, errorCode } from '../text/errors.ts'
import { showPath } from '../text/paths.ts'
import type { NoteProgress } from '../text/progress.ts'
import { OutputError } from './output-error.ts'
import { type ProgressLine, openProgressLine } from './progress-line.ts'
import { spareMemory } from './spare-memory.ts'

/** Where a command reads and prints; tests pass one of their own. */
export interface Terminal {
  readonly cwd: string
  /** How this program was started from `cwd`, for commands that people are to paste. */
  readonly program: string
  /** For results. Fails with an OutputError where they cannot be handed on; a reader that has seen enough (`| head`) is no failure. */
  readonly stdout: (text: string) => void | Promise<void>
  /** For people. */
  readonly stderr: (text: string) => void
  readonly stdin: () => Promise<string>
  readonly color: { readonly stdout: boolean; readonly stderr: boolean }
  /** Width of the terminals, in columns; undefined for what is none. */
  readonly columns?: { readonly stdout?: number | undefined; readonly stderr?: number | undefined }
  /** Hears how far a run has come. @default nobody does */
  readonly progress?: NoteProgress | undefined
  /** Variables of the environment, such as those of CI. @default none */
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** The terminal of this process, and what is to be done with it at the end. */
export interface ProcessTerminal extends Terminal {
  /** Waits until everything is printed; gives back whether it was. */
  readonly finish: () => Promise<boolean>
}

/** Variables of the environment. */
type Environment = Readonly<Record<string, string | undefined>>

/** Something for each of the two outputs, of which one may be a terminal and the other a file. */
interface Outputs<T> {
  readonly stdout: T
  readonly stderr: T
}

/**
 * Whether to print in colour: not with NO_COLOR (no-color.org), whatever else is set; with FORCE_COLOR also where there is no terminal, as in
 * the logs of CI, but for `0` and `false`; else where somebody is looking.
 */
function wantsColor(env: Environment, isTerminal: boolean): boolean {
  const { NO_COLOR: no = '', FORCE_COLOR: force = '' } = env
  if (no !== '') return false
  if (force !== '') return force !== '0' && force !== 'false'
  return isWatched(env, isTerminal)
}

/** The same of both outputs, each by itself. */
export function chooseColors(env: Environment, isTerminal: Outputs<boolean>): Outputs<boolean> {
  return { stdout: wantsColor(env, isTerminal.stdout), stderr: wantsColor(env, isTerminal.stderr) }
}

/** Whether somebody is looking: at a terminal that can do more than print lines, and that is not kept as a log of CI. */
export function isWatched({ TERM: terminal, CI: ci = '' }: Environment, isTerminal: boolean): boolean {
  return isTerminal && terminal !== 'dumb' && ['', '0', 'false'].includes(ci)
}

/** Who hears how far a run has come: nobody with `--quiet`. */
export function progressOf({ progress }: Terminal, { quiet }: { readonly quiet: boolean }): Terminal['progress'] {
  return spareMemory(quiet ? undefined : progress)
}

/** The terminal of this process. */
export function processTerminal(): ProcessTerminal {
  let complete = true
  const { stdout, stderr, env } = process
  const isTerminal = { stdout: stdout.isTTY, stderr: stderr.isTTY }
  const line = isWatched(env, isTerminal.stderr) ? openLine() : undefined
  process.stderr.on('error', (error: unknown) => (complete &&= isClosedPipe(error)))
  // Whoever writes hears of it.
  process.stdout.on('error', () => undefined)
  return {
    cwd: process.cwd(),
    program: programOf(process.argv[1] ?? 'lexgen', process.cwd()),
    stdout: (text) => {
      line?.clear()
      return printResult(text)
    },
    stderr: (text) => {
      line?.clear()
      stderr.write(text)
    },
    stdin: readAll,
    color: chooseColors(env, isTerminal),
    columns: { stdout: stdout.columns, stderr: stderr.columns },
    progress: line?.note,
    env,
    finish: async () => {
      line?.clear()
      await new Promise<void>((done) => process.stderr.write('', () => done()))
      return complete
    },
  }
}

/** The line of progress on standard error. */
function openLine(): ProgressLine {
  return openProgressLine({
    write: (text) => void process.stderr.write(text),
    columns: () => process.stderr.columns,
    now: () => performance.now(),
  })
}

function printResult(text: string): Promise<void> {
  return new Promise((done, fail) => {
    process.stdout.write(text, (error) => {
      if (!error || isClosedPipe(error)) done()
      else fail(new OutputError(`expected standard output to take what is printed, found ${describeFailure(error)}`))
    })
  })
}

function isClosedPipe(error: unknown): boolean {
  return errorCode(error) === 'EPIPE'
}

/** A terminal that nothing reaches but lines, tabs and the colours of lexgen, whatever is in names, messages and files of users. */
export function guardTerminal(terminal: Terminal): Terminal {
  return {
    ...terminal,
    stdout: (text) => terminal.stdout(makeLinesVisible(text, terminal.color.stdout)),
    stderr: (text) => terminal.stderr(makeLinesVisible(text, terminal.color.stderr)),
  }
}

/** `node_modules/.bin/lexgen` -> `npx lexgen`; a link somewhere on the path -> `lexgen`; the script itself -> `node <path>`. */
export function programOf(script: string, cwd: string): string {
  if (script.split(/[/\\]/).includes('node_modules')) return 'npx lexgen'
  if (basename(script) === 'lexgen') return 'lexgen'
  const path = showPath(script, cwd)
  return `node ${/^[\w@%+=:,./-]+$/.test(path) ? path : JSON.stringify(path)}`
}

async function readAll(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}
