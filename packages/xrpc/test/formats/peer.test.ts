import * as peer from '@atproto/syntax'
import { describe, expect, test } from 'vitest'
import { cases } from './cases.ts'
import { grammarCases } from './grammar/cases.ts'
import { guards } from './guards.ts'

/** The reference implementation's answer where it has a strict one; its reading of `uri` is another, and it has none of `cid`. */
const peers = {
  did: peer.isValidDid,
  handle: peer.isValidHandle,
  'at-identifier': peer.isAtIdentifierString,
  'at-uri': peer.isAtUriString,
  nsid: peer.isValidNsid,
  'record-key': peer.isValidRecordKey,
  tid: peer.isValidTid,
  datetime: peer.isDatetimeString,
  language: (value) => peer.parseLanguageString(value) !== null,
} as const satisfies Partial<Record<keyof typeof guards, (value: string) => boolean>>

/** Where the two are meant to differ. */
const differences: readonly { readonly format: string; readonly where: RegExp; readonly reason: string }[] = [
  { format: 'at-uri', where: /#/, reason: 'the restricted syntax has no fragment; the peer takes JSON pointers' },
  {
    format: 'language',
    where: /^(en-gb-oed|i-klingon|sgn-ch-de)$/i,
    reason:
      'tags from before the grammar are told apart by case in the peer, and case never tells tags apart in BCP 47',
  },
  {
    format: 'datetime',
    where: /-(02-(29|3\d)|(04|06|09|11)-31)T/,
    reason: 'the peer lets Date roll a day that its month does not have into the next month',
  },
]

/** One character of each class that a grammar treats in a way of its own. */
const probes = [...'aZ0129.-_~:/%#?@+= \n', 'ä', '']

/** Every text that comes from `value` by putting one probe in the place of one character or in front of it. */
function mutationsOf(value: string): string[] {
  return probes.flatMap((probe) =>
    Array.from({ length: value.length + 1 }, (_, at) => [
      value.slice(0, at) + probe + value.slice(at),
      value.slice(0, at) + probe + value.slice(at + 1),
    ]).flat(),
  )
}

describe.each(Object.keys(peers) as (keyof typeof peers)[])('%s, beside the reference implementation', (format) => {
  const isPeers: (value: string) => boolean = peers[format]
  const disagreements = [...cases[format].valid, ...cases[format].invalid]
    .filter((value) => value.length < 100)
    .flatMap((value) => [value, ...mutationsOf(value)])
    .concat(cases[format].valid, cases[format].invalid)
    .concat(grammarCases[format].map(({ value }) => value))
    .filter((value) => guards[format](value) !== isPeers(value))

  test('has the same answer for every case and every mutation of one, the listed differences aside', () => {
    const unlisted = disagreements.filter(
      (value) => !differences.some((difference) => difference.format === format && difference.where.test(value)),
    )
    expect(unlisted).toEqual([])
  })

  test.each(differences.filter((difference) => difference.format === format))('still differs: $reason', ({ where }) => {
    expect(disagreements.some((value) => where.test(value))).toBe(true)
  })
})
