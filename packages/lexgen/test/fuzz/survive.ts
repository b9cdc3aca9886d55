import { expect } from 'vitest'
import { buildOutput } from '../../src/api/build-output.ts'
import { CODES } from '../../src/diagnostics/codes.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { formatDiagnostics } from '../../src/diagnostics/format.ts'
import { loadDocuments } from '../../src/sources/load-documents.ts'
import { linkProgram } from '../../src/program/link-program.ts'
import { LINT_CODES } from '../../src/lint/codes.ts'
import { lintProgram } from '../../src/lint/lint-program.ts'

/** Longest that one input may take, in milliseconds: far above what any needs, so that only a hang or an explosion gets there. */
const HANG_MS = 60_000

/** How many diagnostics of one input are read: one mistake may be made a hundred thousand times. */
const MAX_READ = 500

/** What became of an input that everything survived. */
export interface Outcome {
  readonly diagnostics: readonly Diagnostic[]
  /** Generated files; none where there was an error. */
  readonly files: number
}

/** Runs a source through reading, linking, lint and generation in memory, and checks that the outcome is one that people can be shown. */
export async function survive(source: { readonly text: string } | { readonly file: string }): Promise<Outcome> {
  const start = performance.now()
  const build = await buildOutput(
    'text' in source
      ? { sources: ['-'], out: '/nonexistent/out', cwd: '/', stdin: () => Promise.resolve(source.text) }
      : { sources: [source.file], out: '/nonexistent/out', cwd: '/' },
    { isToBeWritten: true },
  )
  const { units } = loadDocuments(build.sources)
  const { program } = linkProgram(units)
  const findings = lintProgram(program, program.units)
  for (const diagnostic of [...build.diagnostics.slice(0, MAX_READ), ...findings.slice(0, MAX_READ)])
    expectReadable(diagnostic)
  expectPrintable([...build.diagnostics, ...findings].slice(0, MAX_READ), build.sources)
  const failed = build.diagnostics.some(({ severity }) => severity === 'error')
  expect(build.files.length > 0).toBe(!failed)
  expect(performance.now() - start).toBeLessThan(HANG_MS)
  return { diagnostics: build.diagnostics, files: build.files.length }
}

/** All four formats come about; in the one for people every line is free of controls, and the others are what they claim to be. */
function expectPrintable(diagnostics: readonly Diagnostic[], sources: Parameters<typeof formatDiagnostics>[1]): void {
  const format = (name: Parameters<typeof formatDiagnostics>[2]): string =>
    formatDiagnostics(diagnostics, sources, name, { color: false, codes: LINT_CODES })
  expect(format('text').replaceAll('\n', '')).toMatch(/^[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u)
  expect(
    format('github')
      .split('\n')
      .filter((line) => line !== '' && !/^::(?:error|warning|notice) /.test(line)),
  ).toEqual([])
  JSON.parse(format('json'))
  JSON.parse(format('sarif'))
}

/** One line of text without controls that could fool a terminal, under a code that can be explained. */
function expectReadable({ code, message, hint, pointer, path }: Diagnostic): void {
  expect(Object.hasOwn(CODES, code) || Object.hasOwn(LINT_CODES, code), code).toBe(true)
  expect(message).toMatch(/^[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]+$/u)
  expect(hint ?? 'none').toMatch(/^[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]+$/u)
  expect(message).not.toMatch(/^\s+at |(?<!")\bundefined\b(?!")|\[object |Cannot read/)
  expect(message.length + (hint?.length ?? 0)).toBeLessThan(2000)
  expect(pointer ?? '').toMatch(/^(?:$|\/)/)
  expect(path ?? '').not.toMatch(/[\r\n]/)
}
