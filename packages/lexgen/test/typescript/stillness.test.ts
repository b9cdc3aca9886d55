import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Definition, LexiconDocument } from '../../src/language/document.ts'
import { claimTypeNames } from '../../src/emit/types/claim-names.ts'
import { checkRole, claimValidatorNames, validatorRole } from '../../src/emit/validators/claim-validator-names.ts'
import { linkProgram } from '../../src/program/link-program.ts'
import type { LinkedDef } from '../../src/program/program.ts'
import { createSymbols } from '../../src/typescript/symbols/create-symbols.ts'
import type { Claim } from '../../src/typescript/symbols/name-wish.ts'
import { nameClasses, nameNamespaces } from '../../src/typescript/symbols/module-names.ts'
import type { SymbolTable } from '../../src/typescript/symbols/symbol.ts'
import { document, errors, object, query, record, string, token } from '../support/build.ts'

/** Names keep still: what is added to a lexicon never gives a name that it exports another meaning. */

const RUNS = 2_000

/** Names that get in each other's way in every case, with every sign. */
const NAMES = [
  'foo',
  'Foo',
  'fooBar',
  'foo_bar',
  'foo-bar',
  'FooBar',
  'foo__bar',
  'getFoo',
  'fooGetFoo',
  'isFoo',
  'barFoo',
  'checkFoo',
  'fooValidator',
]

const definitions: fc.Arbitrary<Definition> = fc.constantFrom<Definition>(
  token(),
  object(),
  string({ enum: ['a'] }),
  string(),
)
const mains: fc.Arbitrary<Definition | undefined> = fc.constantFrom<Definition | undefined>(
  undefined,
  object(),
  record(),
  token(),
)

/** A document of definitions with clashing names, and one more definition than it has. */
const growing = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.constantFrom(...NAMES), definitions), {
      minLength: 1,
      maxLength: 5,
      selector: ([name]) => name,
    }),
    mains,
  )
  .map(([entries, main]) => {
    const more = main === undefined ? entries : [...entries, ['main', main] as const]
    const all = Object.fromEntries(more)
    const { [entries[0]?.[0] ?? '']: _added, ...before } = all
    return { before: document('com.example.foo', before), after: document('com.example.foo', all) }
  })
  .filter(({ before }) => Object.keys(before.defs).length > 0)

/** Every name that the module of a document exports for a definition, with what it means. */
function meanings(lexicon: LexiconDocument, only: readonly string[]): Map<string, string> {
  const { program } = linkProgram([
    { document: lexicon, source: { path: '', text: '' }, originOf: (pointer) => pointer },
  ])
  const declareAll = (def: LinkedDef, claim: Claim): void => {
    claimTypeNames(def, claim)
    claimValidatorNames(def, claim, { validators: true })
  }
  const symbols: SymbolTable = createSymbols(program, declareAll)
  const found = new Map<string, string>()
  for (const def of program.defs.values()) {
    declareAll(def, (role) => {
      if (only.includes(role)) found.set(symbols.of(def, role).name, `${def.id} ${role}`)
    })
  }
  return found
}

test('a definition that is added gives no type and no constant another meaning', () => {
  fc.assert(
    fc.property(growing, ({ before, after }) => {
      const now = meanings(after, ['type', 'value'])
      for (const [name, meaning] of meanings(before, ['type', 'value'])) {
        // Gone is loud; another meaning would be silent.
        expect([name, now.get(name) ?? meaning]).toEqual([name, meaning])
      }
    }),
    { numRuns: RUNS },
  )
})

test('a definition whose name is an identifier, and main, keep their names whatever is added', () => {
  fc.assert(
    fc.property(growing, ({ before, after }) => {
      const now = new Map([...meanings(after, ['type', 'value'])].map(([name, meaning]) => [meaning, name]))
      for (const [name, meaning] of meanings(before, ['type', 'value'])) {
        const def = /#(.*) /.exec(meaning)?.[1] ?? ''
        const isPlain = name.toLowerCase() === def.toLowerCase() && /^[a-z][A-Za-z0-9]*$/.test(def)
        // Another case of the same word is a twin that takes the type from both.
        const hasTwin = Object.keys(after.defs).some((each) => each !== def && each.toLowerCase() === def.toLowerCase())
        if (isPlain && !hasTwin && def !== 'foo') expect([meaning, now.get(meaning)]).toEqual([meaning, name])
      }
    }),
    { numRuns: RUNS },
  )
})

test('a definition that is added gives no validator and no check another meaning', () => {
  fc.assert(
    fc.property(growing, ({ before, after }) => {
      const roles = [validatorRole('type'), checkRole('type')]
      const now = meanings(after, roles)
      for (const [name, meaning] of meanings(before, roles)) {
        expect([name, now.get(name) ?? meaning]).toEqual([name, meaning])
      }
    }),
    { numRuns: RUNS },
  )
})

test('a type called FooValidator leaves the name of its check to the validator of CheckFoo', () => {
  const roles = [validatorRole('type'), checkRole('type')]
  const one = document('com.example.defs', { fooValidator: object() })
  const two = document('com.example.defs', { fooValidator: object(), checkFoo: object() })
  expect([...meanings(one, roles).keys()]).toEqual(['fooValidatorValidator', 'checkFooValidator_'])
  expect(meanings(two, roles).get('checkFooValidator')).toBe('com.example.defs#checkFoo validator type')
  expect(meanings(two, roles).get('checkFooValidator_')).toBe('com.example.defs#fooValidator check type')
})

test('the order of definitions decides nothing', () => {
  fc.assert(
    fc.property(growing, ({ after }) => {
      const turned = document(after.id, Object.fromEntries(Object.entries(after.defs).reverse()))
      // Names of two modules, which may be alike.
      for (const roles of [
        ['type', 'value', 'guard', 'values /defs/foo'],
        [validatorRole('type'), checkRole('type')],
      ]) {
        expect(new Map([...meanings(turned, roles)].sort())).toEqual(new Map([...meanings(after, roles)].sort()))
      }
    }),
    { numRuns: RUNS },
  )
})

test('an error that is added leaves the classes of the others alone, or takes their name from both', () => {
  const before = document('com.example.get', { main: query({ errors: errors('Foo') }) })
  const after = document('com.example.get', { main: query({ errors: errors('Foo', 'FooError') }) })
  expect(meanings(before, ['error Foo']).get('FooError')).toBe('com.example.get#main error Foo')
  expect([...meanings(after, ['error Foo', 'error FooError']).keys()]).not.toContain('FooError')
})

test.each([
  ['namespaces of index.ts', nameNamespaces, 'com.example.fooBar', 'com.example.foo.bar'],
  ['classes of client.ts', nameClasses, 'com.example.foo-bar', 'com.example.fooBar'],
])('%s: of two that are alike neither has the name, whichever comes first', (_, decide, one, other) => {
  const alone = decide([one]).get(one)
  const both = decide([one, other])
  expect([...both.values()]).not.toContain(alone)
  expect(new Set(both.values()).size).toBe(2)
  expect(decide([other, one]).get(one)).toBe(both.get(one))
})
