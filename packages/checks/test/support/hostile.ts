/** Values that no JSON holds, or that do something when they are looked at. Each is made anew: some of them work only once. */

export type Hostile = readonly [name: string, make: () => unknown]

/** Everything that a proxy can be asked for. */
const TRAPS = [
  'get',
  'has',
  'ownKeys',
  'getOwnPropertyDescriptor',
  'getPrototypeOf',
  'isExtensible',
  'set',
  'defineProperty',
  'deleteProperty',
  'preventExtensions',
  'setPrototypeOf',
  'apply',
  'construct',
] as const

function refuse(): never {
  throw new Error('It does not want to be read')
}

function refuseWithNothing(): never {
  // oxlint-disable-next-line no-throw-literal -- what hostile values throw need not be an error
  throw undefined
}

const refusing = (target: object, traps: readonly string[], how: () => never = refuse): object =>
  new Proxy(target, Object.fromEntries(traps.map((trap) => [trap, how])))

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {})
  revoke()
  return proxy
}

/** A proxy that has every property, each of them itself. */
function endlessProxy(target: object): object {
  const proxy: object = new Proxy(target, {
    get: (_, key) => (key === 'length' ? 2 ** 40 : proxy),
    has: () => true,
    ownKeys: () => ['a', 'b', ...(Array.isArray(target) ? ['length'] : [])],
    getOwnPropertyDescriptor: (_, key) =>
      key === 'length'
        ? Reflect.getOwnPropertyDescriptor(target, key)
        : { value: proxy, configurable: true, enumerable: true },
  })
  return proxy
}

/** A proxy whose prototypes never end. */
const endlessPrototypes = (): object => new Proxy({}, { getPrototypeOf: endlessPrototypes })

function circle(): object {
  const circle: { a?: object; list?: object[] } = {}
  return Object.assign(circle, { a: circle, list: [circle, circle] })
}

function circularList(): unknown[] {
  const list: unknown[] = []
  list.push(list, list)
  return list
}

/** So deep that nothing which calls itself for each level can follow. */
function nest(levels: number, isList: boolean): unknown {
  let value: unknown = 1
  for (let level = 0; level < levels; level += 1) value = isList ? [value] : { a: value, $type: 'com.example.a' }
  return value
}

class Thing {
  readonly $type = 'com.example.thing'
  readonly #own = 1
  get text(): number {
    return this.#own
  }
}

class List extends Array<unknown> {
  override map(): never {
    return refuse()
  }
  override [Symbol.iterator](): never {
    return refuse()
  }
}

const unprintable = { toString: refuse, valueOf: refuse, toJSON: refuse, [Symbol.toPrimitive]: refuse }

/** What costs next to nothing to look at. */
export const HOSTILE: readonly Hostile[] = [
  ['undefined', () => undefined],
  ['null', () => null],
  ['NaN', () => NaN],
  ['a negative zero', () => -0],
  ['an endless number', () => -Infinity],
  ['a number beyond 53 bits', () => 2 ** 53],
  ['the least number', () => Number.MIN_VALUE],
  ['a bigint', () => 5n],
  ['a symbol', () => Symbol('a')],
  ['a function', () => Object.assign(() => 1, { $type: 'blob' })],
  ['a class', () => Thing],
  ['half of a surrogate pair', () => '\ud83d'],
  ['both halves the wrong way round', () => '\udc00\ud800'],
  ['a text of control characters', () => '\u0000\u001b[31m\u202e\r\n'],
  ['a boxed text', () => Object('a')],
  ['a boxed number', () => Object(1)],
  ['a boxed bigint', () => Object(1n)],
  ['a boxed symbol', () => Object(Symbol('a'))],
  ['an own __proto__', () => JSON.parse('{ "__proto__": { "$type": "blob", "text": 1 }, "a": 1 }') as unknown],
  ['own names of Object.prototype', () => ({ constructor: 1, hasOwnProperty: 2, toString: null, valueOf: [] })],
  ['an object without a prototype', () => Object.assign(Object.create(null), { a: 1 }) as unknown],
  ['an object whose prototype has it all', () => Object.create({ $type: 'blob', text: 'a', $link: 'a' }) as unknown],
  ['an instance of a class', () => new Thing()],
  ['a date', () => new Date()],
  ['a date that is none', () => new Date(NaN)],
  ['a map', () => new Map([['text', 'a']])],
  ['a set', () => new Set(['a'])],
  ['a weak map', () => new WeakMap()],
  ['a regular expression', () => /a/g],
  ['an error', () => new Error('a')],
  ['a promise', () => Promise.resolve({ text: 'a' })],
  ['bytes', () => new Uint8Array(4)],
  ['a buffer', () => new ArrayBuffer(4)],
  ['the global object', () => globalThis],
  ['what cannot be printed', () => unprintable],
  [
    'a name of a class that throws',
    () =>
      Object.create({
        get constructor(): never {
          return refuse()
        },
      }) as unknown,
  ],
  [
    'a tag that throws',
    () => ({
      get [Symbol.toStringTag](): never {
        return refuse()
      },
    }),
  ],
  ['fields by symbols', () => ({ [Symbol('text')]: 1, [Symbol.iterator]: refuse })],
  ['a $type that is itself an object', () => ({ $type: { toString: () => 'blob' } })],
  [
    'an accessor that throws',
    () => ({
      get $type(): never {
        return refuse()
      },
      get $link(): never {
        return refuse()
      },
    }),
  ],
  [
    'an accessor that throws nothing',
    () => ({
      get $type(): never {
        return refuseWithNothing()
      },
    }),
  ],
  ['a toJSON that throws', () => ({ toJSON: refuse })],
  ['a frozen object', () => Object.freeze({ a: Object.freeze([1]) })],
  ['a frozen list', () => Object.freeze(['a', { a: 1 }])],
  ['a list with holes and names', () => Object.assign(Array(3), { 1: 'a', more: 1, '-1': 2 })],
  ['a sparse list of any length', () => Array(2 ** 32 - 1)],
  ['a list of a class of its own', () => List.from(['a', 1, {}])],
  [
    'arguments',
    () =>
      (function () {
        return arguments
      })(),
  ],
  ['what looks like a list', () => ({ length: 2, 0: 'a', 1: 'b' })],
  ['a circle', circle],
  ['a circle of lists', circularList],
  ['a proxy without an end', () => endlessProxy({})],
  ['a list without an end', () => endlessProxy([])],
  ['a proxy with endless prototypes', endlessPrototypes],
  ['a revoked proxy', () => revoked({})],
  ['a revoked proxy of a list', () => revoked([])],
  ['a revoked proxy of a function', () => revoked(refuse)],
  ['a proxy that throws whatever it is asked', () => refusing({}, TRAPS)],
  ['a proxy that throws nothing', () => refusing({}, TRAPS, refuseWithNothing)],
  ...TRAPS.flatMap((trap): Hostile[] => [
    [`a proxy that throws at ${trap}`, () => refusing({ a: 1, $type: 'com.example.a' }, [trap])],
    [`a proxy of a list that throws at ${trap}`, () => refusing(['a', 1, {}], [trap])],
  ]),
]

const LARGE_CHARS = 10_000_000

/** What is long, deep or wrong in many places. */
export const LARGE: readonly Hostile[] = [
  ['ten megabytes of a letter', () => 'a'.repeat(LARGE_CHARS)],
  ['ten megabytes of half a surrogate pair', () => '\ud83d'.repeat(LARGE_CHARS / 2)],
  ['ten megabytes of one grapheme', () => `e${'\u0301'.repeat(LARGE_CHARS / 2)}`],
  ['ten megabytes of an AT URI', () => `at://${'a'.repeat(LARGE_CHARS)}`],
  ['ten megabytes of a DID', () => `did:plc:${':'.repeat(LARGE_CHARS)}`],
  ['ten megabytes of labels', () => 'a.'.repeat(LARGE_CHARS / 2)],
  ['ten megabytes of a date', () => `2020-01-01T00:00:00.${'0'.repeat(LARGE_CHARS)}Z`],
  ['ten megabytes of a web address', () => `https://${'%'.repeat(LARGE_CHARS)}`],
  ['ten megabytes of a language', () => `en${'-a'.repeat(LARGE_CHARS / 2)}`],
  ['ten megabytes of base64', () => ({ $bytes: 'A'.repeat(LARGE_CHARS - 1) })],
  ['a $type of ten megabytes', () => ({ $type: 'a'.repeat(LARGE_CHARS) })],
  ['a name of ten megabytes', () => ({ ['a'.repeat(LARGE_CHARS)]: 0.5 })],
  ['a media type of ten megabytes', () => ({ $type: 'blob', mimeType: ';'.repeat(LARGE_CHARS) })],
  ['a hundred thousand levels', () => nest(100_000, false)],
  ['a hundred thousand levels of lists', () => nest(100_000, true)],
  ['five thousand wrong items', () => Array.from({ length: 5000 }, () => ({ $type: 5, a: 0.5 }))],
  ['five thousand wrong fields', () => Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`f${i}`, 0.5]))],
]
