import * as fc from 'fast-check'
import { HOSTILE_TEXTS } from '../injection.ts'
import { HOSTILE_PROPERTIES } from '../zoo/properties.ts'

const WORDS = [
  'post',
  'profile',
  'view',
  'get',
  'list',
  'delete',
  'create',
  'status',
  'Event',
  'Record',
  'error',
  'x',
  'X',
  'main',
  'defs',
  'params',
]

const camel = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
  .map(([first = 'x', ...rest]) => first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(''))

const letters = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9]{0,12}$/)

/** The last segment of an NSID: letters and digits, a letter first. */
export const nsidName: fc.Arbitrary<string> = fc.oneof({ weight: 4, arbitrary: camel }, letters)

/** The name of a definition: what the style guide allows, and underscores. */
export const definitionName: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: camel },
  letters,
  fc.stringMatching(/^[a-z][a-zA-Z0-9_]{0,8}$/),
)

/** A property of an object: usually an identifier, sometimes anything at all but `$` names, which the data model keeps. */
export const propertyName: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: camel },
  { weight: 2, arbitrary: letters },
  fc.constantFrom(...HOSTILE_PROPERTIES.filter((name) => !name.startsWith('$'))),
  fc.string({ unit: 'binary', maxLength: 6 }).map((text) => text.replace(/^\$+/, '')),
)

/** The name of an error: no white space, in any case. */
export const errorName: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: camel.map((text) => text.charAt(0).toUpperCase() + text.slice(1)) },
  letters,
  fc.constantFrom('XRPC', 'Xrpc', 'Foo', 'FooError', 'Error', 'constructor', '__proto__', 'not-found'),
)

/** A value of an enumeration: never empty. */
export const valueText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: camel },
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.constantFrom(...HOSTILE_TEXTS.filter((text) => text.length < 100)),
)

const descriptionText = fc.oneof(
  { weight: 4, arbitrary: fc.lorem({ maxCount: 20 }) },
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(...HOSTILE_TEXTS),
  fc
    .array(fc.constantFrom('*/', '/*', '*', '/', '@', '\n', '`', '${', '\\', ' ', 'a'), { maxLength: 12 })
    .map((parts) => parts.join('')),
)

/** `{ description }`, or nothing. */
export const described: fc.Arbitrary<{ description?: string }> = fc
  .option(descriptionText, { nil: undefined })
  .map((description) => (description === undefined ? {} : { description }))
