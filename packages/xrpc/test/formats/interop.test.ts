import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type FormatName, guards } from './guards.ts'

/** The published case lists; they are looked for beside the repository and are no part of it. */
const folder = fileURLToPath(new URL('../../../../../shared/interop/syntax/', import.meta.url))

const prefixes: Readonly<Record<FormatName, string>> = {
  'at-identifier': 'atidentifier',
  'at-uri': 'aturi',
  cid: 'cid',
  datetime: 'datetime',
  did: 'did',
  handle: 'handle',
  language: 'language',
  nsid: 'nsid',
  'record-key': 'recordkey',
  tid: 'tid',
  uri: 'uri',
}

/**
 * Cases that are not followed, each with its reason. There is none. Where the lists and the specification's prose disagree the
 * lists win: CIDs of any multibase, NSIDs whose
 * domain name is longer than 253 characters, the year 0000, no bare `http:`, language tags that begin with two or three lower-case letters.
 */
const exceptions: ReadonlyMap<string, string> = new Map()

/** Cases in all lists together. */
const EXPECTED_CASES = 536

interface Case {
  readonly format: FormatName
  readonly file: string
  readonly value: string
  readonly valid: boolean
}

function readCases(): Case[] {
  return Object.entries(prefixes).flatMap(([format, prefix]) =>
    ['syntax_valid', 'syntax_invalid', 'parse_invalid'].flatMap((kind) => {
      const file = `${prefix}_${kind}.txt`
      if (!existsSync(folder + file)) return []
      const lines = readFileSync(folder + file, 'utf8').split('\n')
      const values = lines.filter((line) => line !== '' && !line.startsWith('#'))
      return values.map((value) => ({ format: format as FormatName, file, value, valid: kind === 'syntax_valid' }))
    }),
  )
}

const present = existsSync(folder)
if (!present) process.stderr.write(`interop.test: skipped, there are no case lists in ${folder}\n`)

describe.skipIf(!present)('the published cases', () => {
  const all = present ? readCases() : []

  test(`are ${EXPECTED_CASES}`, () => {
    expect(all).toHaveLength(EXPECTED_CASES)
  })

  test.each(all)('$file: $value', ({ format, file, value, valid }) => {
    const expected = exceptions.has(`${file}: ${value}`) ? !valid : valid
    expect(guards[format](value)).toBe(expected)
  })
})
