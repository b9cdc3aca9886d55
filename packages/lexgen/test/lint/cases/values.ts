import { type RuleCase, text } from './case.ts'
import { objectOf } from '../lint.ts'

export const valuesCases: readonly RuleCase[] = [
  {
    rule: 'known-string-local-ref',
    name: 'known values are no local refs',
    given: [objectOf({ a: { type: 'string', knownValues: ['plain', '#left', 'com.example.defs#right'] } })],
    want: ['/defs/thing/properties/a/knownValues/1: expected a value that stands by itself, found "#left"'],
  },
  {
    rule: 'known-value-case',
    name: 'known values are kebab-case; names of tokens and values of a format are not looked at',
    given: [
      objectOf({
        a: {
          type: 'string',
          knownValues: ['like-this', '!hide', 'likeThis', 'LIKE_THIS', 'com.example.defs#likeThis', 'text/plain'],
        },
        b: { type: 'string', format: 'language', knownValues: ['pt-BR'] },
        name: { type: 'string', knownValues: ['OutdatedCursor', 'outdatedCursor'] },
      }),
    ],
    want: [
      '/defs/thing/properties/a/knownValues/2: expected kebab-case, found "likeThis"',
      '/defs/thing/properties/a/knownValues/3: expected kebab-case, found "LIKE_THIS"',
      '/defs/thing/properties/name/knownValues/1: expected kebab-case, found "outdatedCursor"',
    ],
  },
  {
    rule: 'closed-enum',
    name: 'sets of values stay open',
    given: [
      objectOf({
        a: { type: 'string', enum: ['a'] },
        b: { type: 'integer', enum: [1] },
        c: { type: 'string', knownValues: ['a'] },
        ascending: { type: 'string', enum: ['desc', 'asc'] },
        sortField: { type: 'string', enum: ['asc', 'desc', 'none'] },
      }),
    ],
    want: [
      '/defs/thing/properties/a/enum: expected an open set of values, found a closed `enum`',
      '/defs/thing/properties/b/enum: expected an open set of values, found a closed `enum`',
      '/defs/thing/properties/sortField/enum: expected an open set of values, found a closed `enum`',
    ],
  },
  {
    rule: 'nullable-and-optional',
    name: 'a field is nullable or optional',
    given: [objectOf({ a: text, b: text, c: text }, { required: ['b'], nullable: ['a', 'b'] })],
    want: ['/defs/thing/properties/a: expected "a" to be nullable or optional, found both'],
  },
  {
    rule: 'optional-boolean-default-true',
    name: 'an absent boolean is false',
    given: [
      objectOf(
        {
          a: { type: 'boolean', default: true },
          b: { type: 'boolean', default: false },
          c: { type: 'boolean', default: true },
        },
        { required: ['c'] },
      ),
    ],
    want: [
      '/defs/thing/properties/a/default: expected an optional boolean to be false by default, found `default: true`',
    ],
  },
  {
    rule: 'unresolved-known-value',
    name: 'a known value that names a definition of the run names one that exists',
    given: [
      objectOf({
        a: {
          type: 'string',
          knownValues: ['com.example.defs#here', 'com.example.defs#gone', 'org.elsewhere.defs#any', 'plain', '#x'],
        },
      }),
      { lexicon: 1, id: 'com.example.defs', defs: { here: { type: 'token' } } },
    ],
    want: ['/defs/thing/properties/a/knownValues/1: expected the name of a definition, found "com.example.defs#gone"'],
  },
]
