import type { BuildRequest } from '../../../src/api/build-output.ts'

/** A bad input and the first line that lexgen says about it. */
export interface MalformedCase {
  /** The code that the case stands for, which the first line has. */
  readonly code: string
  readonly name: string
  /** Files by path; what is no text or bytes is written as JSON with two spaces. */
  readonly files: Readonly<Record<string, unknown>>
  /** @default every file of `files`, by name */
  readonly sources?: readonly string[]
  readonly options?: Pick<BuildRequest, 'era' | 'id' | 'include' | 'onConflict' | 'skipInvalid'>
  /** `path:line:column - severity code: message`. */
  readonly first: string
}

/** One bad file, `bad.json`. */
export function bad(code: string, name: string, content: unknown, first: string): MalformedCase {
  return { code, name, files: { 'bad.json': content }, first }
}

/** A document with these definitions. */
export function document(defs: unknown, id: unknown = 'com.example.bad'): object {
  return { lexicon: 1, id, defs }
}

/** A document with one primary definition. */
export function main(definition: object): object {
  return document({ main: definition })
}

/** A document with one object of one property. */
export function field(schema: unknown, more: object = {}): object {
  return document({ thing: { type: 'object', ...more, properties: { field: schema } } })
}

export const json = { encoding: 'application/json' }
