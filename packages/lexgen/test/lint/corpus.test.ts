import { schemas } from '@atproto/api'
import { describe, expect, test } from 'vitest'
import { loadDocuments } from '../../src/sources/load-documents.ts'
import { linkProgram } from '../../src/program/link-program.ts'
import { lintProgram } from '../../src/lint/lint-program.ts'

const sources = schemas.map((value, index) => ({
  path: `module:@atproto/api#schemas[${index}]`,
  text: JSON.stringify(value, null, 2),
  value,
}))

describe('the published lexicons', () => {
  const { units } = loadDocuments(sources)
  const { program } = linkProgram(units)
  const found = lintProgram(program, program.units)

  test('are all looked at', () => {
    expect(program.units).toHaveLength(schemas.length)
  })

  test('have no errors', () => {
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test.each([
    ['nullable-and-optional', ['com.atproto.repo.putRecord']],
    ['large-string', ['com.atproto.label.defs']],
    // Bounded by the writes that were sent, a handle beside its DID, ASCII only, an event.
    ['closed-union', []],
    ['handle-in-record', []],
    ['tight-graphemes', []],
    ['large-bytes', []],
    ['id-path-mismatch', []],
    ['unexpected-field', []],
    ['permission-outside-namespace', []],
    ['duplicate-entry', []],
    ['unresolved-known-value', []],
  ])('have the findings of %s that reading them shows: %j', (rule, want) => {
    expect(found.filter((diagnostic) => diagnostic.rule === rule).map(({ nsid }) => nsid)).toEqual(want)
  })

  test('need no bound for what services hand out', () => {
    const unlimited = found.filter(({ rule }) => rule === 'unlimited-string').map(({ pointer }) => pointer)
    expect(unlimited).toContain('/defs/external/properties/title')
    expect(unlimited.filter((pointer) => /\/output\/|\/parameters\/|[cC]ursor$|convoId$/.test(pointer ?? ''))).toEqual(
      [],
    )
  })

  test('have the same findings in any order of reading', () => {
    const again = linkProgram(loadDocuments(sources.toReversed()).units).program
    const summary = (all: typeof found): string[] => all.map(({ code, path, pointer }) => `${path}${pointer} ${code}`)
    expect(summary(lintProgram(again, again.units))).toEqual(summary(found))
  })
})

describe('linting', () => {
  test('looks at the documents that it is asked to, in the light of all', () => {
    const defs = { lexicon: 1, id: 'com.example.defs', defs: { a: { type: 'object', properties: {} } } }
    const user = {
      lexicon: 1,
      id: 'com.example.user',
      defs: { b: { type: 'object', properties: { c: { type: 'ref', ref: 'com.example.defs#a' } } } },
    }
    const { units } = loadDocuments(
      [defs, user].map((value, index) => ({ path: `${index}.txt`, text: JSON.stringify(value) })),
    )
    const { program } = linkProgram(units)
    const found = lintProgram(program, program.units.slice(0, 1))
    expect(found.map(({ nsid, rule }) => [nsid, rule])).toEqual([])
  })

  test('points into the text where the document is a part of it', () => {
    const text = JSON.stringify({
      value: { lexicon: 1, id: 'com.example.defs', extra: 1, defs: { t: { type: 'token', x: 1 } } },
    })
    const value: unknown = JSON.parse(text).value
    const { units } = loadDocuments([{ path: 'record.txt', text, value, pointer: '/value' }])
    const { program } = linkProgram(units)
    const found = lintProgram(program, program.units)
    expect(found.map(({ rule, pointer }) => `${rule} ${pointer}`)).toEqual([
      'unexpected-field /value/extra',
      'undescribed-token /value/defs/t',
      'unreferenced-def /value/defs/t',
      'unexpected-field /value/defs/t/x',
    ])
  })
})
