import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './support/compile.ts'

/** Pages name limits and defaults by their numbers; these are those of the source. */

const seconds = (ms: number): string => `${ms / 1000} s`
const milliseconds = (ms: number): string => `${ms.toLocaleString('en')} ms`
const minutes = (ms: number): string => `${ms / 60_000} minutes`
const mebibytes = (bytes: number): string => `${bytes / 1024 ** 2} MiB`
const megabytes = (bytes: number): string => `${bytes / 1_000_000} MB`
const count = (value: number): string => value.toLocaleString('en')

test.each([
  ['xrpc', 'middleware/retry.ts', 'DEFAULT_MAX_ATTEMPTS', 'retry(', count, 'attempts'],
  ['xrpc', 'middleware/retry.ts', 'DEFAULT_MIN_DELAY_MS', 'retry(', seconds, 'doubling'],
  ['xrpc', 'middleware/retry.ts', 'DEFAULT_MAX_DELAY_MS', 'retry(', seconds, 'at most'],
  ['xrpc', 'middleware/rate-limits.ts', 'DEFAULT_MAX_WAIT_MS', 'rateLimits(', minutes, 'at most'],
  ['xrpc', 'stream/backoff.ts', 'DEFAULT_MIN_DELAY_MS', '`minDelay`', milliseconds, ''],
  ['xrpc', 'stream/backoff.ts', 'DEFAULT_MAX_DELAY_MS', '`maxDelay`', milliseconds, ''],
  ['xrpc', 'stream/options.ts', 'DEFAULT_BUFFER_MESSAGES', '`bufferMessages`', count, ''],
  ['xrpc', 'stream/options.ts', 'DEFAULT_BUFFER_BYTES', '`bufferBytes`', mebibytes, ''],
  ['xrpc', 'stream/options.ts', 'DEFAULT_MAX_FRAME_BYTES', '`maxFrameBytes`', mebibytes, ''],
  ['xrpc', 'stream/options.ts', 'DEFAULT_HEARTBEAT_TIMEOUT_MS', '`heartbeatTimeout`', milliseconds, ''],
  ['xrpc', 'stream/options.ts', 'DEFAULT_CONNECT_TIMEOUT_MS', '`connectTimeout`', milliseconds, ''],
  ['xrpc', 'validate/run-check.ts', 'MAX_ISSUES', '`validate(', count, 'at most'],
  ['lexgen', '../../xrpc/src/validate/run-check.ts', 'MAX_ISSUES', '`validate()`', count, 'issues at most'],
  ['lexgen', 'emit/docs-markdown/llms.ts', 'MAX_FULL_BYTES', '`llms-full.txt`', megabytes, ''],
] as const)('the pages of %s say what %s has as %s', (name, file, constant, subject, show, unit) => {
  const text = [show(constantIn(join(ROOT, 'packages', name, 'src', file), constant)), unit].join(' ').trim()
  const said = readPages(name).filter((line) => line.includes(subject))
  expect(said.filter((line) => line.includes(text)).length, `${subject} ... ${text}`).toBeGreaterThan(0)
})

/** The number that a constant of a source file is, as a product of numbers at most. */
function constantIn(path: string, name: string): number {
  const value = new RegExp(`const ${name}(?:: number)? = ([\\d_ *]+)$`, 'm').exec(readFileSync(path, 'utf8'))?.[1]
  if (value === undefined) throw new Error(`expected a constant ${name} in ${path}, found none`)
  return value.split('*').reduce((product, factor) => product * Number(factor.replaceAll('_', '')), 1)
}

/** Every line of the pages that a package is shipped with. */
function readPages(name: string): string[] {
  const folder = join(ROOT, 'packages', name)
  const pages = ['', 'docs'].flatMap((path) => {
    if (!existsSync(join(folder, path))) return []
    return readdirSync(join(folder, path)).flatMap((file) => (file.endsWith('.md') ? [join(folder, path, file)] : []))
  })
  return pages.flatMap((page) => readFileSync(page, 'utf8').split('\n'))
}
