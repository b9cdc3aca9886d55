import { document, json, object, params, procedure, query, string } from '../../support/build.ts'
import type { TypeCases } from '../case.ts'

const list = { type: 'array', items: string() } as const

export const ABSENCE: TypeCases = {
  documents: [
    document('com.example.absence', {
      main: {
        type: 'object',
        required: ['plain', 'empty', 'names'],
        nullable: ['empty', 'either', 'names'],
        properties: { plain: string(), missing: string(), empty: string(), either: string(), names: list, later: list },
      },
    }),
    document('com.example.paged', {
      main: query({
        parameters: params(
          { actor: string(), limit: { type: 'integer', default: 50 }, order: string(), seen: { type: 'boolean' } },
          ['actor', 'limit'],
        ),
        output: json({
          type: 'object',
          required: ['total'],
          properties: { total: { type: 'integer', default: 0 }, more: { type: 'boolean', default: false } },
        }),
      }),
    }),
    document('com.example.write', {
      main: procedure({
        input: json({
          type: 'object',
          required: ['text', 'retries', 'inner'],
          nullable: ['swap'],
          properties: {
            text: string(),
            retries: { type: 'integer', default: 3 },
            swap: string(),
            inner: object({ level: { type: 'integer', default: 1 }, name: string() }),
          },
        }),
      }),
    }),
  ],
  cases: [
    {
      name: 'optional is absent or undefined, nullable is null, and the two are not one',
      code: `
import type { Absence } from './com/example/absence.js'
check<Same<Absence['plain'], string>>()
check<Same<Absence['missing'], string | undefined>>()
check<Same<Absence['empty'], string | null>>()
check<Same<Absence['either'], string | null | undefined>>()
const least: Absence = { plain: '', empty: null, names: null }
const wrong: Absence[] = [
  { plain: '', names: null }, // TS2741
  { plain: null, empty: '', names: [] }, // TS2322
  { plain: '', empty: undefined, names: [] }, // TS2322
  { plain: '', empty: '', names: [], missing: null }, // TS2322
  { plain: '', empty: '', names: [], missing: undefined, either: undefined },
]
void [least, wrong]
`,
    },
    {
      name: 'a nullable array is an array or null, not an array of nulls',
      code: `
import type { Absence } from './com/example/absence.js'
check<Same<Absence['names'], string[] | null>>()
check<Same<Absence['later'], string[] | undefined>>()
const wrong: Absence = { plain: '', empty: '', names: [null] } // TS2322
void wrong
`,
    },
    {
      name: 'a default makes a parameter optional even where it is required',
      code: `
import type { PagedParams } from './com/example/paged.js'
const params: PagedParams[] = [{ actor: 'a' }, { actor: 'a', limit: 1, seen: undefined }]
const wrong: PagedParams[] = [
  {}, // TS2741
  { limit: 1 }, // TS2741
]
void [params, wrong]
`,
    },
    {
      name: 'what the server sends keeps its required fields, whatever their default',
      code: `
import type { PagedOutput } from './com/example/paged.js'
check<Same<PagedOutput['total'], number>>()
check<Same<PagedOutput['more'], boolean | undefined>>()
`,
    },
    {
      name: 'a default makes a field of an input optional, in inline objects too',
      code: `
import type { WriteInput } from './com/example/write.js'
const inputs: WriteInput[] = [
  { text: '', inner: { name: '' } },
  { text: '', inner: { name: '', level: 2 }, retries: 1, swap: null },
  { text: '', inner: { level: 2 } }, // TS2741
]
void inputs
`,
    },
  ],
}
