import { describe, expect, test } from 'vitest'
import type { DriftFinding } from '../../../src/drift/lexicons/finding.ts'
import { driftRules } from '../../../src/drift/lexicons/rules.ts'
import { broken } from './cases/broken.ts'
import { documentCases } from './cases/documents.ts'
import { objectCases } from './cases/fields.ts'
import { messages } from './cases/messages.ts'
import { methodCases } from './cases/methods.ts'
import { subscriptionCases } from './cases/subscriptions.ts'
import { compare, findingOf, linesOf, PLACES } from './compare.ts'

const WHERE = ['request', 'response', 'record'] as const

const wholeCases = [...documentCases, ...methodCases, ...subscriptionCases]

describe('a change of an object in a request, a response and a record', () => {
  const placed = objectCases.flatMap((each) =>
    WHERE.map((position, i) => ({ ...each, position, severity: each.levels[i] ?? '', place: PLACES[position] })),
  )

  test.each(placed)('$rule ($name), $position: $severity', (given) => {
    const { rule, base, head, defs, position, severity, effect, place, path = 'x' } = given
    const report = compare([place(base, defs)], [place(head, defs)])
    const root = { request: 'input', response: 'output', record: 'record' }[position]
    const all = report.findings.map((each) => [each.rule, each.severity, each.effect, each.positions, each.path])
    expect(all).toEqual([[rule, severity, effect, [position], `${root}.${path}`]])
  })

  test.each(objectCases)('$rule ($name) counts as the worst where data of a definition is in all of them', (given) => {
    const { rule, base, head, defs, levels, path = 'x' } = given
    const holds = (object: object): object => PLACES.record({ type: 'object', properties: {} }, { o: object, ...defs })
    const found = findingOf(compare([holds(base)], [holds(head)]), rule)
    const worst = ['error', 'warning', 'info'].find((severity) => levels.includes(severity))
    expect([found.severity, found.positions, found.def, found.path]).toEqual([worst, WHERE, 'o', path])
  })
})

describe('a change of documents', () => {
  test.each(wholeCases)('$name', ({ base, head, want }) => {
    expect(linesOf(compare(base, head))).toEqual(want)
  })
})

const first = firstFindings()

/** The first finding of each rule among all cases; of objects as they are in records. */
function firstFindings(): ReadonlyMap<string, DriftFinding> {
  const found = new Map<string, DriftFinding>()
  const reports = [
    ...objectCases.map(({ base, head, defs }) => compare([PLACES.record(base, defs)], [PLACES.record(head, defs)])),
    ...wholeCases.map(({ base, head }) => compare(base, head)),
  ]
  for (const finding of reports.flatMap(({ findings }) => findings))
    if (!found.has(finding.rule)) found.set(finding.rule, finding)
  return found
}

test.each(Object.entries(messages))('%s says what it was and what it is', (rule, want) => {
  const found = first.get(rule)
  expect([found?.message, found?.old, found?.new]).toEqual(want)
})

test.each(driftRules.filter(({ id }) => id !== 'lexicon-version-changed'))('$id has a case', ({ id }) => {
  const lines = wholeCases.flatMap(({ want }) => want)
  expect(objectCases.some(({ rule }) => rule === id) || lines.some((line) => line.split(' ')[1] === id)).toBe(true)
  expect(Object.keys(messages)).toContain(id)
})

test.each(Object.entries(broken))('%s says who breaks', (rule, want) => {
  const found = first.get(rule)
  expect([found?.effect, found?.breaks.join(' '), found?.source.breaks.join(' ')]).toEqual(want)
})

test('every rule that a comparison of documents of today can break is among the cases', () => {
  const missing = driftRules.map(({ id }) => id).filter((id) => !(id in broken))
  expect(missing).toEqual(['lexicon-version-changed'])
})
