import type { Mutation } from './mutate.ts'
import type { Subject } from './oracle.ts'

/** What each validator says of one value. */
export interface Verdicts {
  /** ajv over the schemas of `lexgen json-schema`. */
  readonly ours: boolean
  /** `@atproto/lexicon`; undefined for definitions that it cannot be asked about. */
  readonly lexicon: boolean | undefined
  /** `@atproto/lex-schema`. */
  readonly lex: boolean | undefined
}

/** A value that validators differ about. */
export interface Dispute extends Verdicts {
  readonly subject: Subject
  readonly mutation: Mutation
}

interface Disagreement {
  /** What they differ about. */
  readonly about: string
  /** Who is right by the specification, and why. */
  readonly right: string
  readonly isIt: (dispute: Dispute) => boolean
}

const strictAlone = ({ ours, lexicon, lex }: Dispute): boolean => !ours && lexicon !== false && lex !== false
const laxLexicon = ({ ours, lexicon, lex }: Dispute): boolean => !ours && lexicon === true && lex === false
const last = ({ mutation }: Dispute): string | undefined => mutation.path.at(-1)
const changesType = (dispute: Dispute): boolean => dispute.mutation.name.includes('$type') || last(dispute) === '$type'

/** Everything that the validators differ about on the official documents; what is not listed fails the test. */
export const DISAGREEMENTS: readonly Disagreement[] = [
  {
    about: 'an object under a name that has the $type of another definition',
    right: 'ours and lex-schema: data has the $type of its definition or none; @atproto/lexicon does not look',
    isIt: (dispute) => laxLexicon(dispute) && changesType(dispute),
  },
  {
    about: 'a $type that is empty or no text, where any other would pass',
    right: 'ours: the data model has $type as a text that is not empty; both peers look at known ones only',
    isIt: (dispute) => strictAlone(dispute) && changesType(dispute),
  },
  {
    about: 'a $type that ends in #main, in an open union',
    right:
      'ours and lex-schema: #main is no part of a $type, so it is none that is known; @atproto/lexicon takes it for the member',
    isIt: (dispute) => dispute.ours && dispute.lex === true && dispute.mutation.name === 'a $type with #main',
  },
  {
    about: 'a ref that spells #main out',
    right: 'ours and lex-schema: @atproto/lexicon does not find it, and refuses whatever is there',
    isIt: ({ ours, lexicon, lex, subject }) =>
      ours && lex === true && lexicon === false && subject.ref === 'com.atproto.lexicon.resolveLexicon#main',
  },
  {
    about: 'parameters that are no object',
    right: 'ours and lex-schema: @atproto/lexicon passes over what it has no parameters of',
    isIt: (dispute) => laxLexicon(dispute) && dispute.subject.part === 'params' && dispute.mutation.path.length === 0,
  },
  {
    about: 'an array in the place of an object',
    right: 'ours and lex-schema: an array is no object; @atproto/lexicon takes it for one',
    isIt: (dispute) => laxLexicon(dispute) && dispute.mutation.name === 'an array',
  },
  {
    about: 'the media type and the size of a blob',
    right: 'ours and lex-schema: accept and maxSize count; @atproto/lexicon looks at neither',
    isIt: (dispute) => laxLexicon(dispute) && (last(dispute) === 'mimeType' || last(dispute) === 'size'),
  },
  {
    about: 'integers beyond 53 bits',
    right: 'ours and lex-schema: they are not the same everywhere ("integer"); @atproto/lexicon takes them',
    isIt: (dispute) => laxLexicon(dispute) && dispute.mutation.name === 'beyond 53 bits',
  },
  {
    about: 'a language in capitals',
    right: 'ours and lex-schema: the published cases refuse it; @atproto/lexicon takes it',
    isIt: (dispute) => laxLexicon(dispute) && dispute.mutation.name === 'capitals',
  },
  {
    about: 'a CID that is well-formed and cannot be decoded',
    right: 'the peers, who decode it; the format here is the grammar of its text, as in the published cases',
    isIt: (dispute) => dispute.ours && dispute.lex === false && /^baf/i.test(String(dispute.mutation.changed)),
  },
  {
    about: 'a URI of more than 8 KiB',
    right: 'ours: that is the bound of the format ("uri"); the peers have none',
    isIt: (dispute) => strictAlone(dispute) && dispute.mutation.name === 'much longer',
  },
  {
    about: 'something required that is missing and has a default',
    right: 'ours: required is required of data at rest; the peers fill the default in first',
    isIt: (dispute) =>
      strictAlone(dispute) && (dispute.mutation.name === 'drop' || dispute.mutation.name === 'an object'),
  },
]
