import type { LinkedDef, LinkedProgram } from '../../program/program.ts'
import { type Json, isObject } from '../../text/json.ts'
import { isDeprecation } from '../../text/deprecation.ts'
import { MADE_FROM } from '../../text/generated-marks.ts'
import type { Anything } from '../../typescript/roots.ts'

/** A JSON Schema. */
export type Schema = { readonly [keyword: string]: Json }

/** The data of Lexicon that JSON writes as objects of a fixed shape, and what may be anything. */
export type DataShape = 'bytes' | 'cidLink' | 'blob' | Anything

/** What lowering the schemas of one document needs to know. */
export interface LowerContext {
  readonly nsid: string
  /** Whether it is of what a caller sends, who may leave out what has a default. */
  readonly isSent: boolean
  /** What may be anything here. */
  readonly anything: Anything
  readonly program: LinkedProgram
  /** The reference to a definition, from the document. */
  readonly refTo: (def: LinkedDef) => string
  /** The reference to a shape of the data model, which every file shares. */
  readonly refToData: (shape: DataShape) => string
}

/** What a schema says of itself to people: nothing of this rejects data. */
export function annotate({ description }: Annotated): Schema {
  return {
    ...(description !== undefined && { description }),
    ...(isDeprecation(description) && { deprecated: true }),
  }
}

interface Annotated {
  readonly description?: string
}

/** Those of some keywords that have a value. */
export function present(keywords: { readonly [keyword: string]: Json | undefined }): Schema {
  const entries = Object.entries(keywords).filter((entry): entry is [string, Json] => entry[1] !== undefined)
  return Object.fromEntries(entries)
}

/** Keywords for data of which one thing depends on another. */
export function choose(condition: Schema, consequence: Schema, alternative?: Schema): Schema {
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema; nobody awaits one
  const branches = { if: condition, then: consequence }
  return alternative === undefined ? branches : { ...branches, else: alternative }
}

/** What every file begins with. */
export function schemaFile(id: string, source: string): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    $comment: `${MADE_FROM}${source}. Do not edit.`,
    title: source,
  }
}

/** Whether a value of JSON says that it is a file of ours. */
export function isSchemaFile(value: unknown): boolean {
  return isObject(value) && typeof value['$comment'] === 'string' && value['$comment'].startsWith(MADE_FROM)
}
