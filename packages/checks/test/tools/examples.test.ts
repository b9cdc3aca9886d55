import { officialLexicons } from '@lexgen/bench/official'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MethodPart } from '../../../lexgen/src/data/method-parts.ts'
import { schemaOf } from '../../../lexgen/src/language/types.ts'
import { programOf } from '../../../lexgen/test/support/generate-text.ts'
import { pagesOf } from '../../../lexgen/test/support/pages.ts'
import { ajvOracle } from '../../../lexgen/test/support/oracles/ajv.ts'
import { type Oracle, type Subject, nameOf } from '../../../lexgen/test/support/oracles/oracle.ts'
import { generateInto, temporaryFolder } from '../support/generate.ts'
import { validatorOracle } from '../support/validator-oracle.ts'
import { bundleValidators } from '../support/validators.ts'

/** Every JSON that the pages of the official documents print is what its lexicon allows, as generated validators and ajv see it. */

const PARTS: Readonly<Record<string, MethodPart>> = { Output: 'output', Message: 'message' }

const folder = temporaryFolder()
const documents = officialLexicons()
const program = programOf(documents)
let oracles: Readonly<Record<string, Oracle>>

beforeAll(async () => {
  generateInto(folder.path, documents, '--validators')
  oracles = {
    validator: await validatorOracle(program, await bundleValidators(folder.path)),
    ajv: ajvOracle(program),
  }
})
afterAll(folder.remove)

/** What pages print as an example, and in the body of a request. */
const printed = pagesOf(documents).flatMap(({ nsid, samples }) =>
  samples.flatMap(({ id, label, code }): { readonly subject: Subject; readonly json: string }[] => {
    const part = PARTS[label]
    if (id === 'example') return [{ subject: { ref: refOf(nsid), ...(part && { part }) }, json: code }]
    const [, json] = (id === 'curl' && /--data '([^]*)'$/.exec(code)) || []
    return json === undefined
      ? []
      : [{ subject: { ref: `${nsid}#main`, part: 'input' }, json: json.replaceAll(String.raw`'\''`, "'") }]
  }),
)

/** The definition that a page has an example of: the main one, or the first that has values. */
function refOf(nsid: string): string {
  const { main, ...others } = program.documents.find(({ id }) => id === nsid)?.defs ?? {}
  const [name] = Object.entries(others).find(([, each]) => (schemaOf(each)?.type ?? 'token') !== 'token') ?? []
  return `${nsid}#${main === undefined ? name : 'main'}`
}

test('there is one for each output, input in JSON, message, record and document of definitions', () => {
  const count = (part: MethodPart | undefined): number => printed.filter(({ subject }) => subject.part === part).length
  const methods = program.documents.flatMap(({ defs }) => defs['main'] ?? [])
  expect(count('output')).toBe(methods.filter((each) => 'output' in each && each.output?.schema !== undefined).length)
  expect(count('input')).toBe(methods.filter((each) => 'input' in each && each.input?.schema !== undefined).length)
  expect(count('message')).toBe(methods.filter(({ type }) => type === 'subscription').length)
  expect(count(undefined)).toBe(program.documents.filter(hasValues).length)
})

function hasValues({ id, defs }: (typeof program.documents)[number]): boolean {
  const type = defs['main']?.type
  if (type === 'query' || type === 'procedure' || type === 'subscription' || type === 'permission-set') return false
  return !refOf(id).endsWith('#undefined')
}

test.each(['validator', 'ajv'])('each is valid to the %s', (name) => {
  const refused = printed.filter(({ subject, json }) => oracles[name]?.(subject, JSON.parse(json)) === false)
  expect(refused.map(({ subject }) => nameOf(subject))).toEqual([])
  expect(
    printed.filter(({ subject, json }) => oracles[name]?.(subject, JSON.parse(json)) === true).length,
  ).toBeGreaterThan(300)
})
