import { schemas } from '@atproto/api'
import { expect, test } from 'vitest'
import { sample } from '../../src/sample.ts'
import { programOf } from '../support/generate-text.ts'
import { ajvFor, ajvOracle, schemasOf } from '../support/oracles/ajv.ts'
import { lexSchemaOracle } from '../support/oracles/lex-schema.ts'
import { lexiconOracle } from '../support/oracles/lexicon.ts'
import { type Oracle, nameOf, subjectsOf } from '../support/oracles/oracle.ts'

const TIMEOUT_MS = 240_000
const SEEDS = 20

/** Its ref spells `#main` out, which that package does not find. */
const LOST_REF = new Set(['com.atproto.lexicon.resolveLexicon#main'])

const program = programOf(schemas)
const subjects = subjectsOf(program.documents)

test('every schema is valid by the meta-schema of 2020-12, and strict ajv compiles it', { timeout: TIMEOUT_MS }, () => {
  const files = schemasOf(program)
  expect(files.size).toBeGreaterThan(350)
  const ajv = ajvFor(program)
  const invalid = [...files].filter(([, schema]) => ajv.validateSchema(schema) !== true).map(([path]) => path)
  expect(invalid).toEqual([])
  for (const { $id, $defs } of files.values()) {
    for (const name of Object.keys($defs)) expect(ajv.getSchema(`${$id}#/$defs/${name}`)).toBeTypeOf('function')
  }
})

test(
  `the smallest sample and ${SEEDS} variants of every definition are valid to everybody`,
  { timeout: TIMEOUT_MS },
  async () => {
    const oracles: Readonly<Record<string, Oracle>> = {
      ajv: ajvOracle(program),
      '@atproto/lexicon': lexiconOracle(program.documents),
      '@atproto/lex-schema': await lexSchemaOracle(program.documents),
    }
    const asked: Record<string, number> = {}
    const refused: string[] = []
    for (const subject of subjects) {
      for (let seed = -1; seed < SEEDS; seed += 1) {
        const value = sample(program, subject.ref, { part: subject.part, ...(seed >= 0 && { seed }) })
        for (const [name, isValid] of Object.entries(oracles)) {
          const verdict = isValid(subject, value)
          if (verdict !== undefined) asked[name] = (asked[name] ?? 0) + 1
          if (verdict === false && !(name === '@atproto/lexicon' && LOST_REF.has(subject.ref)))
            refused.push(`${name} refuses ${nameOf(subject)} (seed ${seed}): ${JSON.stringify(value)}`)
        }
      }
    }
    expect(refused.slice(0, 10)).toEqual([])
    expect(Object.values(asked).every((count) => count > 20_000)).toBe(true)
  },
)
