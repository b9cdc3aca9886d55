import { describe, expect, test } from 'vitest'
import type { DriftOptions } from '../../../src/drift/lexicons/compare-lexicons.ts'
import { compare, documentOf, objectWith, PLACES } from './compare.ts'

const text = { type: 'string' }
const object = (properties: object = {}, more: object = {}): object => ({ type: 'object', properties, ...more })
const defs = (all: object, id = 'defs'): object => documentOf(id, all)
const required = objectWith(text, { required: ['x'] })
const optional = objectWith(text)

describe('severities', () => {
  const levels = (options: DriftOptions, base = optional, head = required): readonly (string | undefined)[] =>
    Object.values(PLACES).map((place) => compare([place(base)], [place(head)], options).findings[0]?.severity)

  test.each<[string, DriftOptions, readonly (string | undefined)[]]>([
    ['of what goes over the wire', {}, ['error', 'warning', 'error']],
    ['of stored data', { profile: 'data' }, ['info', 'info', 'error']],
    ['of the letter of the specification', { profile: 'spec' }, ['error', 'error', 'error']],
    ['of TypeScript', { profile: 'source' }, ['error', 'warning', 'error']],
    ['of a rule', { rules: { 'prop-became-required': 'info' } }, ['info', 'info', 'info']],
    [
      'of a rule in one position',
      { rules: { 'prop-became-required@response': 'off', 'prop-became-required': 'warn' } },
      ['warning', undefined, 'warning'],
    ],
    [
      'of a rule for some NSIDs',
      { overrides: [{ nsids: ['com.example.p*'], rules: { 'prop-became-required': 'info' } }] },
      ['info', 'warning', 'error'],
    ],
    [
      'of NSIDs later in the list',
      {
        overrides: [
          { nsids: ['*'], rules: { 'prop-became-required@record': 'off' } },
          { nsids: ['*.thing'], rules: { 'prop-became-required': 'warn' } },
        ],
      },
      ['error', 'warning', 'warning'],
    ],
    ['of nothing in NSIDs that are ignored', { ignore: ['com.example.get'] }, ['error', undefined, 'error']],
  ])('are those %s', (_name, options, want) => {
    expect(levels(options)).toEqual(want)
  })

  test('by the letter, what is widened is as bad as what is narrowed, bounds included, and what is new is not', () => {
    const bounded = objectWith({ ...text, maxLength: 3 })
    expect(levels({ profile: 'spec' }, bounded, optional)).toEqual(['error', 'error', 'error'])
    expect(levels({ profile: 'spec' }, object(), optional)).toEqual(['info', 'info', 'info'])
  })

  test('stored data does not suffer from what readers of old refuse', () => {
    expect(levels({ profile: 'data' }, required, optional)).toEqual(['info', 'info', 'info'])
  })

  test('a finding in several positions counts as in the worst of those that are on', () => {
    const compared = (rules: DriftOptions['rules']): string | undefined =>
      compare([defs({ a: optional })], [defs({ a: required })], rules && { rules }).findings[0]?.severity
    expect(compared(undefined)).toBe('error')
    expect(compared({ 'prop-became-required@request': 'off', 'prop-became-required@record': 'off' })).toBe('warning')
    expect(compared({ 'prop-became-required': 'off' })).toBe(undefined)
  })

  test.each([
    ['com.example.temp.thing', 'warning'],
    ['com.example.unspecced.thing', 'warning'],
    ['com.example.experimental.thing', 'warning'],
    ['internal.example.thing', 'warning'],
    ['com.example.template.thing', 'error'],
  ])('%s: an error is a %s', (id, severity) => {
    const thing = (record: object): object => ({
      lexicon: 1,
      id,
      defs: { main: { type: 'record', key: 'any', record } },
    })
    expect(compare([thing(optional)], [thing(required)]).findings[0]?.severity).toBe(severity)
    expect(compare([thing(optional)], [thing(required)], { unstable: [] }).findings[0]?.severity).toBe('error')
  })
})
