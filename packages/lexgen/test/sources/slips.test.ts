import { schemas } from '@atproto/api'
import { describe, expect, test } from 'vitest'
import { kindOfType, LANGUAGE_KEYS } from '../../src/language/types.ts'
import { linkProgram } from '../../src/program/link-program.ts'
import { loadDocuments } from '../../src/sources/load-documents.ts'
import { isObject, type JsonObject } from '../../src/text/json.ts'
import { childPointer } from '../../src/text/pointer.ts'
import { LEGACY_VERSIONS, legacyLexicons } from '../support/legacy.ts'

/** One in so many slips is tried: each in turn would take minutes. */
const STEP = 11

/** An object of a document that the language gives a meaning, and a way to have it otherwise. */
interface Node {
  readonly at: string
  readonly value: JsonObject
  readonly replace: (value: JsonObject) => JsonObject
}

/** Keys that hold objects by names of the author's. */
const MAPS: ReadonlySet<string> = new Set(['properties', 'defs', '$defs'])

function* nodesOf(value: unknown, at = '', replace: Node['replace'] = (next) => next, isMap = false): Generator<Node> {
  if (typeof value !== 'object' || value === null) return
  if (isObject(value) && !isMap) yield { at, value, replace }
  for (const [key, child] of Object.entries(value)) {
    const around = (next: JsonObject): JsonObject =>
      replace(Array.isArray(value) ? Object.assign([...value], { [key]: next }) : { ...value, [key]: next })
    yield* nodesOf(child, childPointer(at, key), around, !isMap && MAPS.has(key))
  }
}

interface Change {
  readonly at: string
  readonly document: JsonObject
}

const swapLastLetters = (word: string): string => word.slice(0, -2) + word.slice(-1) + word.slice(-2, -1)

/** The document with one key or type misspelt, or with a type that no language has. */
function* slipsOf(document: JsonObject): Generator<Change> {
  for (const { at, value, replace } of nodesOf(document)) {
    const keys = Object.keys(value).filter((key) => LANGUAGE_KEYS.has(key) && key.length > 3 && key !== 'description')
    for (const key of keys) {
      const slip = swapLastLetters(key)
      if (slip === key || LANGUAGE_KEYS.has(slip)) continue
      const entries = Object.entries(value).map(([each, held]) => [each === key ? slip : each, held])
      yield { at: `${at}/${slip}`, document: replace(Object.fromEntries(entries)) }
    }
    const { type } = value
    if (kindOfType(type) === undefined || typeof type !== 'string') continue
    for (const slip of [swapLastLetters(type), 'nothing'])
      yield { at: `${at}/type`, document: replace({ ...value, type: slip }) }
  }
}

/** The document with one more fault. */
function* faultsOf(document: JsonObject): Generator<Change> {
  for (const { at, value, replace } of nodesOf(document)) {
    if (typeof value['ref'] === 'string') yield { at: `${at}/ref`, document: replace({ ...value, ref: '#gone' }) }
    if (Array.isArray(value['refs']))
      yield { at: `${at}/refs/0`, document: replace({ ...value, refs: ['#gone', ...value['refs'].slice(1)] }) }
    if (value['type'] === 'string') yield { at: `${at}/format`, document: replace({ ...value, format: 'gone' }) }
    if (kindOfType(value['type'])) yield { at: `${at}/moreover`, document: replace({ ...value, moreover: 1 }) }
  }
}

/** What is said about a document among others that are sound, but for what it has of an earlier era. */
function problemsOf(document: JsonObject): { readonly code: string; readonly pointer: string }[] {
  const { units, partial, diagnostics } = loadDocuments([{ path: 'x', text: '', value: document }])
  const linked = linkProgram(units, { partial, isExternal: () => true })
  return [...diagnostics, ...linked.diagnostics].flatMap(({ code, severity, pointer = '' }) =>
    severity === 'info' || code.startsWith('LEX6') ? [] : [{ code, pointer }],
  )
}

const corpora: readonly (readonly [string, readonly unknown[]])[] = [
  ['today', schemas],
  ...LEGACY_VERSIONS.map((version) => [`@atproto/api ${version}`, legacyLexicons(version)] as const),
]

describe.each(corpora)('in documents of %s', (_, corpus) => {
  const documents: readonly JsonObject[] = corpus.filter(isObject)

  test('a slip is told of, and nothing that only follows from it', () => {
    const wrong = documents.flatMap((document, i) => {
      const others = new Set(problemsOf(document).map(({ code }) => code))
      const tried = [...slipsOf(document)].filter((_slip, n) => (n + i) % STEP === 0)
      return tried.flatMap((slip) => {
        const found = problemsOf(slip.document).filter(({ code }) => !others.has(code))
        const isRight = found.length > 0 && found.every(({ pointer }) => pointer === slip.at)
        return isRight ? [] : [{ id: document['id'], slip: slip.at, found }]
      })
    })
    // It names a property that it does not have, which is forgiven as long as its era can be told.
    expect(wrong.filter(({ id }) => id !== 'com.atproto.sync.requestCrawl')).toEqual([])
  })

  test('what is wrong behind a slip is told of in the same run', () => {
    const missed = documents.flatMap((document, i) => {
      const tried = [...slipsOf(document)].filter((_slip, n) => (n + i) % (STEP * STEP) === 0)
      return tried.flatMap((slip) => {
        const holder = slip.at.replace(/\/type$/, '')
        const behind = [...faultsOf(slip.document)].filter(({ at }) => at.startsWith(`${holder}/`) && at !== slip.at)
        return behind
          .filter((fault) => !problemsOf(fault.document).some(({ pointer }) => pointer === fault.at))
          .map((fault) => `${String(document['id'])}: ${slip.at} hides ${fault.at}`)
      })
    })
    // A key of what has a type that no language has may be one of that type.
    expect(missed.filter((each) => !/^(.*: )(.*)\/type hides \2\/moreover$/.test(each))).toEqual([])
  })
})
