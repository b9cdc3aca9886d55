import type { Mutation } from '../../../lexgen/test/support/oracles/mutate.ts'
import type { Subject } from '../../../lexgen/test/support/oracles/oracle.ts'

/** What each validator says of one value. */
export interface Verdicts {
  /** The generated validator; undefined for what has none. */
  readonly validator: boolean | undefined
  /** ajv over the schemas of `lexgen json-schema`. */
  readonly schema: boolean | undefined
  /** `@atproto/lexicon`; undefined for definitions that it cannot be asked about. */
  readonly lexicon: boolean | undefined
  /** `@atproto/lex-schema`. */
  readonly lex: boolean | undefined
}

/** What both of ours say; undefined where they differ. */
function oursOf({ validator, schema }: Verdicts): boolean | undefined {
  return validator === undefined || validator === schema ? schema : undefined
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

const strictAlone = (dispute: Dispute): boolean =>
  oursOf(dispute) === false && dispute.lexicon !== false && dispute.lex !== false
const laxLexicon = (dispute: Dispute): boolean =>
  oursOf(dispute) === false && dispute.lexicon === true && dispute.lex === false
const last = ({ mutation }: Dispute): string | undefined => mutation.path.at(-1)
const changesType = (dispute: Dispute): boolean => dispute.mutation.name.includes('$type') || last(dispute) === '$type'

const addsNoData = ({ mutation }: Dispute): boolean => mutation.name.endsWith('in another field')

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
    isIt: (dispute) =>
      oursOf(dispute) === true && dispute.lex === true && dispute.mutation.name === 'a $type with #main',
  },
  {
    about: 'a ref that spells #main out',
    right: 'ours and lex-schema: @atproto/lexicon does not find it, and refuses whatever is there',
    isIt: (dispute) =>
      oursOf(dispute) === true &&
      dispute.lex === true &&
      dispute.lexicon === false &&
      dispute.subject.ref === 'com.atproto.lexicon.resolveLexicon#main',
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
    isIt: (dispute) =>
      oursOf(dispute) === true && dispute.lex === false && /^baf/i.test(String(dispute.mutation.changed)),
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
  {
    about: 'a message of a type that its union does not name',
    right:
      'the schema and the peers: the union is open; frames of other types are dropped before a validator sees them, so that its type has none',
    isIt: (dispute) =>
      dispute.subject.part === 'message' &&
      dispute.validator === false &&
      dispute.schema === true &&
      dispute.lex === true &&
      changesType(dispute),
  },
  {
    about: 'a parameter that the lexicon does not name, whose value no query string can hold',
    right: 'ours and @atproto/lexicon: what is not named is not looked at; sending it is what fails',
    isIt: (dispute) => oursOf(dispute) === true && dispute.subject.part === 'params' && addsNoData(dispute),
  },
  {
    about: 'what is no data within an unknown field of what may be stored',
    right: 'ours: a repository can store nothing but data; the peers do not look below what is unknown',
    isIt: (dispute) => strictAlone(dispute) && addsNoData(dispute),
  },
  {
    about: 'a fraction within an unknown field of what may be stored',
    right: 'ours and lex-schema, by the data model; @atproto/lexicon does not look below what is unknown',
    isIt: (dispute) => laxLexicon(dispute) && addsNoData(dispute),
  },
  {
    about: 'a fraction within an unknown field of what is only ever read',
    right:
      'lex-schema, by the data model; ours look there only where something may be stored, since a reader can do nothing about it',
    isIt: (dispute) =>
      oursOf(dispute) === true && dispute.lex === false && dispute.subject.part !== 'params' && addsNoData(dispute),
  },
]
