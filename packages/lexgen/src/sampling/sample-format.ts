import type { StringFormat } from '../language/formats.ts'
import type { Dice } from './dice.ts'

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'
/** CIDs of version 1 with SHA-256 of an empty file, and of an empty object. */
const RAW_CID = 'bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku'
const CID = 'bafyreigbtj4x7ip5legnfznufuopl4sg4knzc2cof6duas4b3q2fy6swua'
/** What a hash may begin and end with in base32, whose characters hold five bits each, and how many stand between. */
const HASH_START = 'abcdefgh'
const HASH_END = 'aeimquy4'
const HASH_MIDDLE_CHARS = 50

const TID_START = '234567abcdefghij'
const TID_REST = '234567abcdefghijklmnopqrstuvwxyz'
const TID_REST_CHARS = 12
const PLC_CHARS = 24

const NAMES = ['alice', 'bob', 'carol', 'dan', 'erin', 'frank']
const LANGUAGES = ['en', 'ja', 'pt-BR', 'de', 'zh-Hant', 'es-419']
const NSIDS = ['com.example.post', 'com.example.like', 'org.example.calendar.event', 'net.example.getThing']
/** 2024, in milliseconds since 1970. */
const YEAR_START_MS = 1_704_067_200_000
const YEAR_MS = 31_622_400_000

/** Values of each format: what one would write first, then shorter ones for where that is too long. */
const EXAMPLES: { readonly [F in StringFormat]: readonly string[] } = {
  'at-identifier': ['alice.example.com', 'a.co'],
  'at-uri': ['at://did:web:example.com/com.example.post/self', 'at://a.co'],
  cid: [CID],
  datetime: ['2024-01-01T00:00:00.000Z', '2024-01-01T00:00:00Z'],
  did: ['did:web:example.com', 'did:web:a.co'],
  handle: ['alice.example.com', 'a.co'],
  nsid: ['com.example.post', 'a.b.c'],
  tid: ['3jzfcijpj2z2a'],
  'record-key': ['self', 'a'],
  uri: ['https://example.com/', 'a:b'],
  language: ['en'],
}

const ROLLS: { readonly [F in StringFormat]: (dice: Dice) => string } = {
  'at-identifier': (dice) => (dice.chance(0.5) ? rollDid(dice) : rollHandle(dice)),
  'at-uri': (dice) => `at://${rollDid(dice)}/${dice.pick(NSIDS)}/${rollTid(dice)}`,
  cid: (dice) => rollCid('bafyrei', dice),
  datetime: (dice) => new Date(YEAR_START_MS + dice.below(YEAR_MS)).toISOString(),
  did: rollDid,
  handle: rollHandle,
  nsid: (dice) => dice.pick(NSIDS) ?? '',
  tid: rollTid,
  'record-key': (dice) => (dice.chance(0.3) ? 'self' : rollTid(dice)),
  uri: (dice) => `https://${rollHandle(dice)}/${dice.letters(BASE32, 1 + dice.below(20))}`,
  language: (dice) => dice.pick(LANGUAGES) ?? '',
}

/** Values of a format, the best one first; with dice, one that they decide before those. */
export function listOfFormat(format: StringFormat, dice: Dice | undefined): readonly string[] {
  return dice === undefined ? EXAMPLES[format] : [ROLLS[format](dice), ...EXAMPLES[format]]
}

/** The CID of a file, as blobs have it. */
export function sampleRawCid(dice: Dice | undefined): string {
  return dice === undefined ? RAW_CID : rollCid('bafkrei', dice)
}

/** The CID of a record. */
export function sampleCid(dice: Dice | undefined): string {
  return dice === undefined ? CID : rollCid('bafyrei', dice)
}

function rollCid(prefix: string, dice: Dice): string {
  return prefix + dice.letters(HASH_START, 1) + dice.letters(BASE32, HASH_MIDDLE_CHARS) + dice.letters(HASH_END, 1)
}

function rollDid(dice: Dice): string {
  return `did:plc:${dice.letters(BASE32, PLC_CHARS)}`
}

function rollHandle(dice: Dice): string {
  return `${dice.pick(NAMES)}${dice.below(100)}.example.com`
}

function rollTid(dice: Dice): string {
  return dice.letters(TID_START, 1) + dice.letters(TID_REST, TID_REST_CHARS)
}
