import { schemas } from '@atproto/api'
import { beforeAll, expect, test } from 'vitest'
import { sample } from '../../src/sample.ts'
import { rollDice } from '../../src/sampling/dice.ts'
import { programOf } from '../support/generate-text.ts'
import { ajvOracle } from '../support/oracles/ajv.ts'
import { DISAGREEMENTS, type Dispute, type Verdicts } from '../support/oracles/disagreements.ts'
import { lexSchemaOracle } from '../support/oracles/lex-schema.ts'
import { lexiconOracle } from '../support/oracles/lexicon.ts'
import { mutate } from '../support/oracles/mutate.ts'
import { nameOf, subjectsOf } from '../support/oracles/oracle.ts'

const TIMEOUT_MS = 240_000
const SEEDS = 2
const MUTATIONS = 12
/** Of all that is broken, how much is at least to be broken to everybody: changes that change nothing prove nothing. */
const LEAST_SHARE_REFUSED = 0.5

const program = programOf(schemas)
const disputes: Dispute[] = []
let asked = 0
let refused = 0

beforeAll(async () => {
  const ours = ajvOracle(program)
  const lexicon = lexiconOracle(program.documents)
  const lex = await lexSchemaOracle(program.documents)
  subjectsOf(program.documents).forEach((subject, index) => {
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const value = sample(program, subject.ref, { part: subject.part, seed })
      for (const mutation of mutate(value, MUTATIONS, rollDice(index * SEEDS + seed))) {
        const verdicts: Verdicts = {
          ours: ours(subject, mutation.value) === true,
          lexicon: lexicon(subject, mutation.value),
          lex: lex(subject, mutation.value),
        }
        asked += 1
        if (
          verdicts.ours === (verdicts.lexicon ?? verdicts.ours) &&
          verdicts.ours === (verdicts.lex ?? verdicts.ours)
        ) {
          refused += verdicts.ours ? 0 : 1
        } else disputes.push({ ...verdicts, subject, mutation })
      }
    }
  })
}, TIMEOUT_MS)

test('what is broken is broken to ajv over the schemas and to both peers, or it is a disagreement that is listed', () => {
  const unlisted = disputes
    .filter((dispute) => !DISAGREEMENTS.some(({ isIt }) => isIt(dispute)))
    .map(({ subject, mutation, ours, lexicon, lex }) => ({
      of: nameOf(subject),
      change: `${mutation.name} at ${mutation.path.join('/')}`,
      ours,
      lexicon,
      lex,
      value: JSON.stringify(mutation.value).slice(0, 500),
    }))
  expect(unlisted.slice(0, 5)).toEqual([])
  expect(asked).toBeGreaterThan(20_000)
  expect(refused / asked).toBeGreaterThan(LEAST_SHARE_REFUSED)
})

test.each(DISAGREEMENTS)('they do differ about $about', ({ isIt }) => {
  expect(disputes.some(isIt)).toBe(true)
})
