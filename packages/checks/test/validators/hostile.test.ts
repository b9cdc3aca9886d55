import { officialLexicons } from '@lexgen/bench/official'
import { type LexiconValidationError, type ValidationMode, type Validator, withDefaults } from '@lexgen/xrpc/validate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sample } from '../../../lexgen/src/sample.ts'
import { programOf } from '../../../lexgen/test/support/generate-text.ts'
import { nameOf, subjectsOf } from '../../../lexgen/test/support/oracles/oracle.ts'
import { FULL_MATRIX } from '../support/compile.ts'
import { generateInto, temporaryFolder } from '../support/generate.ts'
import { HOSTILE, type Hostile, LARGE } from '../support/hostile.ts'
import { validatorsOf } from '../support/validator-oracle.ts'
import { bundleValidators } from '../support/validators.ts'

/**
 * Values that do something when they are looked at, or are too much to look at, to generated validators of the official documents: as the whole
 * value and in every place of a valid one. All of them end in a verdict, whatever is asked; nothing is thrown and nothing hangs.
 */

/** Of the subjects, one in so many, so that over a hundred are left. */
const EVERY = 9
/** Those that are looked at in any case: recursion, `unknown`, blobs, every format, unions within lists. */
const CHOSEN = [
  'app.bsky.feed.post#main',
  'app.bsky.feed.defs#threadViewPost',
  'app.bsky.feed.getTimeline#main output',
  'app.bsky.richtext.facet#main',
  'app.bsky.actor.defs#preferences',
  'com.atproto.repo.applyWrites#main input',
  'com.atproto.lexicon.schema#main',
  'com.atproto.label.defs#label',
  'com.atproto.sync.subscribeRepos#main message',
]
/** How many places of a value something is put into, and how many what is large. */
const PLACES = FULL_MATRIX ? 12 : 5
const PLACES_OF_LARGE = FULL_MATRIX ? 4 : 1
const MOST_ISSUES = 100
const LONGEST_MESSAGE_CHARS = 3000
const MODES: readonly ValidationMode[] = ['strict', 'lenient', 'salvage']

interface Subjected {
  readonly name: string
  readonly validator: Validator<unknown>
  readonly value: unknown
}

const folder = temporaryFolder()
let subjects: readonly Subjected[]
let chosen: readonly Subjected[]

beforeAll(async () => {
  const program = programOf(officialLexicons())
  generateInto(folder.path, officialLexicons(), '--validators')
  const validators = await validatorsOf(program, await bundleValidators(folder.path))
  const all = subjectsOf(program.documents).flatMap((subject): Subjected[] => {
    const name = nameOf(subject)
    const validator = validators.get(name)
    if (validator === undefined) return []
    return [{ name, validator, value: sample(program, subject.ref, { part: subject.part, seed: 1 }) }]
  })
  chosen = all.filter(({ name }) => CHOSEN.includes(name))
  subjects = [...new Set([...chosen, ...all.filter((_, i) => i % EVERY === 0)])]
})
afterAll(folder.remove)

test('there are enough of them, and what is put into them is valid', () => {
  expect(chosen.map(({ name }) => name).toSorted()).toEqual(CHOSEN.toSorted())
  expect(subjects.length).toBeGreaterThan(100)
  for (const { validator, value, name } of subjects) expect([name, validator.is(value)]).toEqual([name, true])
})

describe.each(HOSTILE)('%s', (...hostile) => {
  test('as the whole, and in places of valid values', () => {
    for (const subject of subjects) hold(subject, hostile, pickPlaces(subject.value, PLACES))
  })
})

describe.each(LARGE)('%s', (...hostile) => {
  test('as the whole, and in places of valid values', () => {
    for (const subject of chosen) hold(subject, hostile, pickPlaces(subject.value, PLACES_OF_LARGE))
  })
})

test.each([
  ['items', (wrong: unknown) => ({ cids: wrong })],
  ['items of items', (wrong: unknown) => ({ cids: [wrong] })],
])('of five thousand wrong %s a hundred are told, and all are counted', (_name, wrap) => {
  const subject = chosen.find(({ name }) => name === 'app.bsky.feed.post#main')
  const value = { ...Object(subject?.value), langs: Array(5000).fill(5), tags: wrap(Array(5000).fill(5)) }
  const result = subject?.validator.validate(value)
  expect(result?.ok === false && result.issues.length).toBe(MOST_ISSUES)
  const error = errorOf(() => subject?.validator.assert(value))
  expect(error?.issueCount).toBeGreaterThanOrEqual(5001)
})

/** Asks a validator everything that it can be asked about a hostile value. */
function hold(
  { name, validator, value }: Subjected,
  [what, make]: Hostile,
  places: readonly (readonly string[])[],
): void {
  for (const place of places) {
    const where = `${what} in ${name} at /${place.join('/')}`
    const build = (): unknown => replaceAt(value, place, make())
    for (const mode of MODES) holdResult(where, validator.validate(build(), { mode }))
    const { ok } = validator.validate(build())
    expect([where, validator.is(build())]).toEqual([where, ok])
    expect([where, errorOf(() => validator.assert(build())) === undefined]).toEqual([where, ok])
    errorOf(() => withDefaults(validator, build()))
    const standard = validator['~standard'].validate(build())
    expect([where, standard.issues === undefined]).toEqual([where, ok])
  }
}

function holdResult(where: string, result: ReturnType<Validator<unknown>['validate']>): void {
  if (result.ok) return
  const { issues } = result
  expect([where, issues.length > 0 && issues.length <= MOST_ISSUES]).toEqual([where, true])
  for (const { message } of issues) {
    expect([where, message.length < LONGEST_MESSAGE_CHARS]).toEqual([where, true])
    // It can be sent to whoever wants to know.
    expect(JSON.parse(JSON.stringify(message))).toBe(message)
  }
}

/** What a call throws, which is nothing but what validators throw. */
function errorOf(call: () => unknown): LexiconValidationError | undefined {
  try {
    call()
  } catch (error) {
    // The validators are of a bundle that has a runtime of its own.
    if (error instanceof Error && error.name === 'LexiconValidationError') return error as LexiconValidationError
    throw error
  }
  return undefined
}

/** So many places of a value from all over it, itself the first. */
function pickPlaces(value: unknown, count: number): readonly (readonly string[])[] {
  const places = placesOf(value)
  const step = Math.max(1, places.length / count)
  return places.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step))
}

/** Every place of a value, itself included, from the outside in. */
function placesOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [path, ...inside.flatMap(([key, each]: [string, unknown]) => placesOf(each, [...path, key]))]
}

/** A copy of a value with another in one place. */
function replaceAt(value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown {
  if (key === undefined) return other
  const copy: object = Array.isArray(value) ? [...(value as unknown[])] : { ...Object(value) }
  Reflect.set(copy, key, replaceAt(Reflect.get(copy, key), rest, other))
  return copy
}
