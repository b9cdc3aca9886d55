/** What a page says of a document, whatever it is printed as: the middle between the program and the emitters of documentation. */

/** A piece of running text. */
export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly target: Target }

/** A place on a page of the same site. */
export interface Target {
  readonly nsid: string
  /** @default the top of the page */
  readonly anchor?: string | undefined
}

/** Paragraphs of text. */
export type Prose = readonly (readonly Inline[])[]

/** What a document is, by what it has to say first. */
export type PageKind = 'query' | 'procedure' | 'subscription' | 'record' | 'permission set' | 'token' | 'definitions'

/** What a reader should know before anything else. */
export type Mark = 'deprecated' | 'unstable' | 'needs login'

/** What lists say of one document. */
export interface ListedPage {
  readonly nsid: string
  readonly kind: PageKind
  readonly marks: readonly Mark[]
  /** What it says of itself first, on one line; empty where it says nothing and defines nothing by name. */
  readonly summary: string
}

/** One document. */
export interface Page extends ListedPage {
  /** What it is called for people, of a permission set only. */
  readonly title?: string | undefined
  readonly prose: Prose
  /** `main` first, the others as written. */
  readonly definitions: readonly DefinitionEntry[]
  readonly samples: readonly Sample[]
  readonly provenance?: Provenance | undefined
  /** The document as it was read, with two spaces. */
  readonly raw: string
}

/** One definition of a document. */
export interface DefinitionEntry {
  readonly name: string
  readonly anchor: string
  /** `query`, `object`, `string`, ... */
  readonly noun: string
  readonly prose: Prose
  readonly marks: readonly Mark[]
  /** Of a record: what its key is. */
  readonly key?: string | undefined
  readonly parts: readonly Part[]
  readonly errors: readonly ErrorEntry[]
  readonly permissions: readonly PermissionEntry[]
  readonly uses: readonly Use[]
}

/** What a method takes or gives back, what a record holds, or the one value that any other definition describes. */
export interface Part {
  /** @default that of the definition */
  readonly anchor?: string | undefined
  /** `Parameters`, `Input`, `Output`, `Message`, `Record`; none where the definition has no parts. */
  readonly heading: string | undefined
  /** The MIME type of a body, or how messages are framed. */
  readonly encoding?: string | undefined
  /** What its type is called in a generated SDK. */
  readonly typeName?: string | undefined
  readonly prose: Prose
  /** Nothing of a body whose encoding says everything. */
  readonly value?: ValueEntry | undefined
}

/** A value: its type, and what the type alone does not say. */
export interface ValueEntry {
  readonly type: readonly Inline[]
  /** The format of a string, or of the strings in an array, where the language has it. */
  readonly format?: string | undefined
  /** `at most 3000 bytes`, `1 to 100`. */
  readonly bounds: readonly string[]
  /** JSON. */
  readonly default?: string | undefined
  readonly const?: string | undefined
  readonly values?: Values | undefined
  /** Of an object that is written in place, or of the objects in an array. */
  readonly fields?: readonly FieldEntry[] | undefined
}

/** A list of values, or of the members of a union. */
export interface Values {
  readonly heading: 'Known values' | 'Values' | 'Members' | 'Accepts'
  readonly values: readonly Inline[]
}

/** A property or a parameter. */
export interface FieldEntry extends ValueEntry {
  readonly name: string
  readonly anchor: string
  readonly isRequired: boolean
  readonly isNullable: boolean
  readonly prose: Prose
}

/** A declared error. */
export interface ErrorEntry {
  readonly name: string
  readonly anchor: string
  readonly prose: Prose
  /** The class that lexgen makes of it. */
  readonly class: string
}

/** One entry of a permission set. */
export interface PermissionEntry {
  readonly resource: string
  /** What it is narrowed to: the members of a list one by one; what is no string is JSON. */
  readonly fields: readonly (readonly [name: string, values: readonly Inline[]])[]
}

/** A place that refers to a definition. */
export interface Use {
  readonly target: Target
  /** The NSID, and the way to the field: `app.bsky.feed.getTimeline`, `output.feed`. */
  readonly text: string
}

/** Text to copy. */
export interface Sample {
  readonly id: 'typescript' | 'fetch' | 'curl' | 'example'
  readonly label: string
  readonly language: 'ts' | 'js' | 'sh' | 'json'
  readonly code: string
}

/** Where a published lexicon is from, and what identifies its text. */
export interface Provenance {
  readonly uri?: string | undefined
  readonly did?: string | undefined
  /** Of the record as DAG-CBOR, sha-256, CIDv1. */
  readonly cid: string
  /** The CID that the server stated, where it is another one: the text is not the one that was published. */
  readonly statedCid?: string | undefined
}
