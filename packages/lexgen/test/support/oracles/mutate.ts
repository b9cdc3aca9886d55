import type { Dice } from '../../../src/sampling/dice.ts'
import type { Json } from '../../../src/text/json.ts'

/** A value that was changed in one place. */
export interface Mutation {
  /** What was done. */
  readonly name: string
  /** Where: keys and indices. */
  readonly path: readonly string[]
  /** What is there now; undefined where it was taken away. */
  readonly changed: Json | undefined
  readonly value: Json
}

type Change = readonly [name: string, value: Json | undefined]

/** Every place of a value, itself included, from the outside in. */
function placesOf(value: Json, path: readonly string[] = []): { path: readonly string[]; value: Json }[] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [{ path, value }, ...inside.flatMap(([key, each]: [string, Json]) => placesOf(each, [...path, key]))]
}

/** What may be done to a value at a place; undefined takes it away. */
function changesOf(value: Json): Change[] {
  const types: Change[] = [
    ['drop', undefined],
    ['null', null],
    ['a boolean', true],
    ['a number', 7],
    ['a text', 'plain text'],
    ['an array', []],
    ['an object', {}],
  ]
  if (typeof value === 'string')
    return [
      ...types,
      ['an empty text', ''],
      ['a blank behind it', `${value} `],
      ['capitals', value.toUpperCase()],
      ['half of it', value.slice(0, value.length / 2)],
      ['much longer', value + 'x'.repeat(70_000)],
      ['longer', value + 'x'.repeat(400)],
      ['many graphemes of many bytes', '👍🏽'.repeat(350)],
      ['graphemes of ten bytes', '👨‍👩‍👧'.repeat(60)],
    ]
  if (typeof value === 'number')
    return [
      ...types,
      ['a fraction', value + 0.5],
      ['negative', -1],
      ['huge', 1e12],
      ['beyond 53 bits', 2 ** 53],
      ['zero', 0],
    ]
  if (Array.isArray(value)) {
    const [first = 'x'] = value as Json[]
    return [...types, ['many items', Array.from({ length: 1100 }, () => first)], ['an item of null', [null]]]
  }
  if (typeof value === 'object' && value !== null)
    return [
      ...types,
      ['another field', { ...value, another: 'field' }],
      ['a fraction in another field', { ...value, another: [{ deep: 0.5 }] }],
      ['no link in another field', { ...value, another: { $link: 7 } }],
      ['another $type', { ...value, $type: 'com.example.other' }],
      ['an empty $type', { ...value, $type: '' }],
      ['no text as $type', { ...value, $type: 7 }],
      ['a $type with #main', { ...value, $type: `${String(Reflect.get(value, '$type'))}#main` }],
    ]
  return types
}

/** As many changes of a value, each in one place, as dice decide. */
export function mutate(value: Json, count: number, dice: Dice): Mutation[] {
  const places = placesOf(value)
  return Array.from({ length: count }, () => {
    const place = dice.pick(places) ?? { path: [], value }
    const [name, changed] = dice.pick(changesOf(place.value).slice(place.path.length === 0 ? 1 : 0)) ?? ['null', null]
    return { name, path: place.path, changed, value: replaceAt(value, place.path, changed) ?? null }
  })
}

function replaceAt(value: Json, [key, ...rest]: readonly string[], changed: Json | undefined): Json | undefined {
  if (key === undefined) return changed
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).flatMap(([name, each]: [string, Json]): [string, Json][] => {
    const replaced = name === key ? replaceAt(each, rest, changed) : each
    return replaced === undefined ? [] : [[name, replaced]]
  })
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries)
}
