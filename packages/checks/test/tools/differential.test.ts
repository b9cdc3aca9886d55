import { officialLexicons } from '@lexgen/bench/official'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sample } from '../../../lexgen/src/sample.ts'
import { rollDice } from '../../../lexgen/src/sampling/dice.ts'
import { programOf } from '../../../lexgen/test/support/generate-text.ts'
import { ajvOracle } from '../../../lexgen/test/support/oracles/ajv.ts'
import { lexSchemaOracle } from '../../../lexgen/test/support/oracles/lex-schema.ts'
import { lexiconOracle } from '../../../lexgen/test/support/oracles/lexicon.ts'
import { type Mutation, mutate } from '../../../lexgen/test/support/oracles/mutate.ts'
import { type Oracle, nameOf, subjectsOf } from '../../../lexgen/test/support/oracles/oracle.ts'
import { DISAGREEMENTS, type Dispute, type Verdicts } from '../support/disagreements.ts'
import { generateInto, temporaryFolder } from '../support/generate.ts'
import { validatorOracle } from '../support/validator-oracle.ts'
import { bundleValidators } from '../support/validators.ts'

/**
 * Of every definition of the official documents, values that are valid and values that may not be: the generated validator, ajv over the
 * JSON Schema, `@atproto/lexicon` and `@atproto/lex-schema` give the same verdict, or it is a disagreement that is listed.
 */

const SEEDS = 3
const MUTATIONS = 7
/** Of all that is changed, how much is at least to be broken to everybody: changes that break nothing prove nothing. */
const LEAST_SHARE_REFUSED = 0.5
const UNCHANGED: Omit<Mutation, 'value'> = { name: 'unchanged', path: [], changed: undefined }

const folder = temporaryFolder()
const disputes: Dispute[] = []
const counts = { valid: 0, changed: 0, refused: 0, withValidator: 0 }

beforeAll(async () => {
  generateInto(folder.path, officialLexicons(), '--validators')
  const program = programOf(officialLexicons())
  const { documents } = program
  const oracles: { readonly [N in keyof Verdicts]: Oracle } = {
    validator: await validatorOracle(program, await bundleValidators(folder.path)),
    schema: ajvOracle(program),
    lexicon: lexiconOracle(documents),
    lex: await lexSchemaOracle(documents),
  }
  subjectsOf(documents).forEach((subject, index) => {
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const value = sample(program, subject.ref, { part: subject.part, ...(seed > 0 && { seed }) })
      for (const mutation of [{ ...UNCHANGED, value }, ...mutate(value, MUTATIONS, rollDice(index * SEEDS + seed))]) {
        const verdicts: Verdicts = {
          validator: oracles.validator(subject, mutation.value),
          schema: oracles.schema(subject, mutation.value),
          lexicon: oracles.lexicon(subject, mutation.value),
          lex: oracles.lex(subject, mutation.value),
        }
        const said = new Set(Object.values(verdicts).filter((each) => each !== undefined))
        counts.withValidator += verdicts.validator === undefined ? 0 : 1
        if (mutation.name === UNCHANGED.name) counts.valid += 1
        else counts.changed += 1
        if (said.size > 1) disputes.push({ ...verdicts, subject, mutation })
        else if (said.has(false) && mutation.name !== UNCHANGED.name) counts.refused += 1
        else if (said.has(false)) throw new Error(`${nameOf(subject)}: nobody takes the sample of seed ${seed}`)
      }
    }
  })
})
afterAll(folder.remove)

test('all four say the same of every value, or it is a disagreement that is listed', () => {
  const unlisted = disputes
    .filter((dispute) => !DISAGREEMENTS.some(({ isIt }) => isIt(dispute)))
    .map(({ subject, mutation, ...verdicts }) => ({
      of: nameOf(subject),
      change: `${mutation.name} at ${mutation.path.join('/')}`,
      ...verdicts,
      value: JSON.stringify(mutation.value).slice(0, 500),
    }))
  expect(unlisted.slice(0, 5)).toEqual([])
  expect(counts.valid).toBeGreaterThan(3000)
  expect(counts.withValidator).toBeGreaterThan(25_000)
  expect(counts.refused / counts.changed).toBeGreaterThan(LEAST_SHARE_REFUSED)
})

test.each(DISAGREEMENTS)('they do differ about $about', ({ isIt }) => {
  expect(disputes.some(isIt)).toBe(true)
})
