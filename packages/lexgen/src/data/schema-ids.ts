import { SCHEMA_ENDING } from '../text/generated-files.ts'
import { splitReference } from '../text/nsid.ts'
import { childPointer } from '../text/pointer.ts'
import type { MethodPart } from './method-parts.ts'

/** Where the schemas of documents and parts stand. */
interface IdOptions {
  /** The part of a method. @default the definition itself */
  readonly part?: MethodPart | undefined
  /** What the schemas were made with as `--schema-base`. @default none */
  readonly base?: string | undefined
}

const SCHEME = 'lex:'
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** `$id` of the schema file of a document: `lex:app.bsky.feed.post`, or the URL of the file below a base. */
export function documentSchemaId(nsid: string, base?: string): string {
  return base === undefined ? `${SCHEME}${nsid}` : `${base.replace(/\/*$/, '/')}${schemaPath(nsid)}`
}

/** Path of the schema file of a document: `app/bsky/feed/post.schema.json`. */
export function schemaPath(nsid: string): string {
  return nsid.replaceAll('.', '/') + SCHEMA_ENDING
}

/**
 * What a definition is called in JSON Schema, for `ajv.getSchema()` and `$ref`: of `app.bsky.actor.defs#profileView` it is
 * `lex:app.bsky.actor.defs#/$defs/profileView`; a reference without a name means `main`.
 */
export function schemaId(ref: string, { part, base }: IdOptions = {}): string {
  const { nsid, name } = splitReference(ref, '')
  return `${documentSchemaId(nsid, base)}${definitionFragment(name, part)}`
}

/** The same within the schema file of its document: `#/$defs/profileView`; of a part of a method `#/$defs/main/$defs/input`. */
export function definitionFragment(name: string, part?: MethodPart): string {
  const pointer = childPointer('', definitionKey(name)).split('/').map(encodeURIComponent).join('/')
  return `#/$defs${pointer}${part === undefined ? '' : `/$defs/${part}`}`
}

/** The key of a definition among the `$defs` of its document: its name, but for half a surrogate pair, which no URI can write. */
export function definitionKey(name: string): string {
  return name.replace(LONE_SURROGATE, '\ufffd')
}

/** `$id` of the file that all others refer to; no NSID is called so. */
export function dataModelId(base?: string): string {
  return documentSchemaId(DATA_MODEL, base)
}

const DATA_MODEL = 'data-model'

/** Path of that file. */
export const DATA_MODEL_PATH: string = schemaPath(DATA_MODEL)
