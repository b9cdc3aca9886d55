import type { StringFormat } from '../language/formats.ts'

/** What each string format is, in a sentence for those who meet it for the first time. */
const NOTES: Readonly<Record<StringFormat, string>> = {
  'at-identifier': 'A handle or a DID: either names an account.',
  'at-uri':
    'The address of a repository, or of a collection or a record in one: at:// and a DID or handle, then the way to it.',
  cid: 'A hash that says which content is meant, as a CID in its text form.',
  datetime: 'A point in time with its time zone, as RFC 3339 has it, such as 2024-11-24T06:02:00.000Z.',
  did: 'The lasting identifier of an account, such as did:plc:ewvi7nxzyoun6zhxrhs64oiz.',
  handle: 'The domain name that an account goes by, such as alice.example.com.',
  nsid: 'The name of a lexicon: a domain name in reverse order and one more segment, such as com.example.getThing.',
  tid: 'An identifier of 13 characters that is made of the time and sorts by it, such as 3jzfcijpj2z2a.',
  'record-key': 'The name of a record in its collection: at most 512 letters, digits and . - _ : ~ characters.',
  uri: 'An address of any scheme, of at most 8 KB.',
  language: 'A language as BCP 47 writes it, such as en or pt-BR.',
}

/** What a string format means; nothing of one that the language does not have. */
export function explainFormat(format: string): string | undefined {
  return Object.hasOwn(NOTES, format) ? NOTES[format as StringFormat] : undefined
}
