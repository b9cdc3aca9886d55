import type { MalformedCase } from './case.ts'

/** Sound documents that the options of the run refuse. */
export const refusalCases: readonly MalformedCase[] = [
  {
    code: 'LEX6000',
    name: 'a document of 2022 where only those of today are wanted',
    files: {
      'bad.json': {
        lexicon: 1,
        id: 'com.example.bad',
        type: 'query',
        output: { encoding: 'application/json', schema: {} },
      },
    },
    options: { era: 'today' },
    first:
      'bad.json:4:11 - error LEX6000: expected a document of today, found one of an earlier time (LEX6002, LEX6006): the definition at the top of the document is read as defs.main',
  },
]
