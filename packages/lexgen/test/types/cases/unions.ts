import { document, object, record, string, union } from '../../support/build.ts'
import type { TypeCases } from '../case.ts'

const open = (...refs: string[]): ReturnType<typeof union> => union(...refs)

export const UNIONS: TypeCases = {
  documents: [
    document('com.example.shown', {
      main: object({
        embed: open('#image', '#video', 'com.example.shown.note'),
        closed: { ...union('#image', '#video'), closed: true },
        one: open('#image'),
        none: union(),
        list: { type: 'array', items: open('#image', '#video') },
      }),
      image: object({ alt: string() }),
      video: object({ seconds: { type: 'integer' } }),
    }),
    document('com.example.card', {
      main: record({ embed: open('#image'), list: { type: 'array', items: open('#image') } }),
      image: object({ alt: string() }),
    }),
    document('com.example.shown.note', { main: record({ text: string() }) }),
  ],
  cases: [
    {
      name: 'an open union narrows by === in if, and what is left narrows on',
      code: `
import type { Shown } from './com/example/shown.js'
declare const { embed }: Shown
if (embed.$type === 'com.example.shown#image') {
  check<Same<typeof embed.alt, string>>()
  void embed.seconds // TS2339
} else if (embed.$type === 'com.example.shown.note') {
  check<Same<typeof embed.text, string>>()
} else if (embed.$type !== 'com.example.shown#video') {
  const type: string = embed.$type
  void type
  check<Same<(typeof embed)['anything'], unknown>>()
} else {
  check<Same<typeof embed.seconds, number>>()
}
`,
    },
    {
      name: 'an open union narrows in switch, and the default arm sees a string and every field',
      code: `
import type { Shown } from './com/example/shown.js'
export function describe(embed: Shown['embed']): string {
  switch (embed.$type) {
    case 'com.example.shown#image':
      return embed.alt
    case 'com.example.shown#video':
      return embed.seconds.toFixed()
    case 'com.example.shown.note':
      return embed.text
    default:
      return embed.$type + String(embed['field'])
  }
}
`,
    },
    {
      name: 'a switch over an open union is not exhaustive without a default',
      code: `
import type { Shown } from './com/example/shown.js'
export function describe(embed: Shown['one']): string { // TS2366
  switch (embed.$type) {
    case 'com.example.shown#image':
      return embed.alt
  }
}
`,
    },
    {
      name: 'a switch over a closed union is exhaustive without a default',
      code: `
import type { Shown } from './com/example/shown.js'
export function describe(embed: Shown['closed']): string {
  switch (embed.$type) {
    case 'com.example.shown#image':
      return embed.alt
    case 'com.example.shown#video':
      return embed.seconds.toFixed()
  }
}
`,
    },
    {
      name: 'a guard narrows an open union as well as === does',
      code: `
import { type Shown, isImage } from './com/example/shown.js'
import { isNote, note } from './com/example/shown/note.js'
declare const { embed, list }: Shown
if (isImage(embed)) check<Same<[typeof embed.$type, typeof embed.alt], ['com.example.shown#image', string]>>()
else if (isNote(embed)) check<Same<typeof embed.text, string>>()
if (note.is(embed)) check<Same<typeof embed.text, string>>()
check<Same<string[], ReturnType<typeof alts>>>()
function alts() {
  return list.filter(isImage).map(({ alt }) => alt)
}
`,
    },
    {
      name: 'a malformed known arm is rejected, and so is a misspelt or missing $type',
      code: `
import type { Shown } from './com/example/shown.js'
const arms: Shown['embed'][] = [
  { $type: 'com.example.shown#image', alt: '' },
  { $type: 'com.example.shown.note', text: '' },
  { $type: 'com.example.shown#image', alt: 1 }, // TS2322
  { $type: 'com.example.shown#image' }, // TS2322
  { $type: 'com.example.shown#image', alt: '', more: 1 }, // TS2353
  { $type: 'com.example.shown#imag', alt: '' }, // TS2820
  { alt: '' }, // TS2322
]
void arms
`,
    },
    {
      name: 'what came in an unknown arm can go out again',
      code: `
import type { Shown } from './com/example/shown.js'
declare const shown: Shown
const { embed, none } = shown
if (embed.$type !== 'com.example.shown#image') shown.embed = embed
shown.none = none
shown.none = { ...none, field: 1 }
`,
    },
    {
      name: "a member of a type of one's own is made by unknownVariant(), for a union of none as well",
      code: `
import { unknownVariant } from '@lexgen/xrpc'
import type { Shown } from './com/example/shown.js'
interface Mine { field: number }
declare const mine: Mine
const own = unknownVariant('org.other.thing', { field: 1 })
const some: Partial<Shown>[] = [
  { embed: own, none: own, one: unknownVariant('org.other.thing'), list: [own] },
  { embed: unknownVariant('org.other.thing', mine) },
  { embed: { $type: 'org.other.thing', field: 1 } }, // TS2322
  { none: { $type: 'org.other.thing' } }, // TS2322
  { closed: own }, // TS2322
]
check<Same<(typeof own)['field'], unknown>>()
unknownVariant('org.other.thing', 'text') // TS2345
void some
`,
    },
    {
      name: 'Known has the members that the SDK knows, for tables by $type',
      code: `
import type { Known } from '@lexgen/xrpc'
import type { Shown } from './com/example/shown.js'
type Embed = Shown['embed']
type Handlers = { [Type in Known<Embed>['$type']]: (embed: Extract<Known<Embed>, { $type: Type }>) => string }
check<Same<keyof Handlers, 'com.example.shown#image' | 'com.example.shown#video' | 'com.example.shown.note'>>()
const handlers: Handlers = {
  'com.example.shown#image': ({ alt }) => alt,
  'com.example.shown#video': ({ seconds }) => seconds.toFixed(),
  'com.example.shown.note': ({ text }) => text,
}
check<Same<Known<Shown['none']>, never>>()
check<Same<Known<Shown['closed']>, Shown['closed']>>()
check<Same<Known<Embed | undefined>, Known<Embed> | undefined>>()
check<Same<Known<Shown['list'][number]>['$type'], 'com.example.shown#image' | 'com.example.shown#video'>>()
const missing: Handlers = { ...handlers, 'com.example.shown#imag': () => '' } // TS2353
void missing
`,
    },
    {
      name: 'a record with open unions is written with members of either sort',
      code: `
import { type XrpcClient, createRecord, putRecord, unknownVariant } from '@lexgen/xrpc'
import { type Card, card } from './com/example/card.js'
declare const client: XrpcClient
const repo = 'did:plc:a'
const own = unknownVariant('org.other.thing', { field: 1 })
const record: Card = { $type: 'com.example.card', embed: own, list: [own, { $type: 'com.example.card#image', alt: '' }] }
await createRecord(client, card, { repo, record })
await createRecord(client, card, { repo, record: { embed: own, list: [own] } })
await createRecord(client, card, { repo, record: { embed: { $type: 'com.example.card#image', alt: '' }, list: [] } })
await putRecord(client, card, { repo, rkey: '3jzfcijpj2z2a', record: { ...record, list: [] } })
await createRecord(client, card, { repo, record: { embed: { $type: 'com.example.card#image' }, list: [] } }) // TS2322
`,
    },
    {
      name: 'a union of none is an object with a $type',
      code: `
import type { Shown } from './com/example/shown.js'
declare const { none }: Shown
const type: string = none.$type
check<Same<(typeof none)['x'], unknown>>()
void type
`,
    },
    {
      name: 'an object says its $type or leaves it out, a record has to say it',
      code: `
import type { Image } from './com/example/shown.js'
import type { Note } from './com/example/shown/note.js'
const images: Image[] = [
  { alt: '' },
  { $type: 'com.example.shown#image', alt: '' },
  { $type: 'com.example.shown#video', alt: '' }, // TS2322
]
const notes: Note[] = [
  { $type: 'com.example.shown.note', text: '' },
  { text: '' }, // TS2741
]
void [images, notes]
`,
    },
  ],
}
