import { isObject, type JsonObject } from '../text/json.ts'
import { childPointer } from '../text/pointer.ts'
import type { Definition, FieldSchema, LexiconDocument, TokenSchema } from './document.ts'
import type { AnyKindRow, Child, Kind, NodeOf, Place } from './kind-row.ts'
import { KINDS } from './kinds.ts'
import { ALL_KINDS, isSchemaKind, kindOfType } from './types.ts'

/** One node of a document and where it stands. */
export interface WalkedNode {
  readonly kind: Kind
  readonly value: JsonObject
  /** JSON pointer in the document. */
  readonly pointer: string
  /** The node that holds this one; undefined for the document. */
  readonly parent: WalkedNode | undefined
  /** The key of the parent under which it stands. */
  readonly key: string
  /** The name of a definition, a property or a parameter, or the index in a list; undefined elsewhere. */
  readonly name: string | undefined
  /** Where it stands, if its place leaves its `type` open; definitions of any name stand at `definition`. */
  readonly place: Place | undefined
  /** Levels of JSON below the document, which is at 0. */
  readonly depth: number
  /** The definition that it is part of or is itself; undefined for the document. */
  readonly def: { readonly name: string; readonly value: JsonObject } | undefined
}

/** The same in a sound document, where a node of a kind has the type of that kind. */
export type SoundNode = {
  readonly [K in Kind]: Omit<WalkedNode, 'kind' | 'value' | 'parent' | 'def'> & {
    readonly kind: K
    readonly value: NodeOf[K]
    readonly parent: K extends 'document' ? undefined : SoundNode
    readonly def: K extends 'document' ? undefined : { readonly name: string; readonly value: Definition }
  }
}[Kind]

/** A sound node that is a schema: a field, or a definition that is no primary one. */
export type SoundSchemaNode = Extract<SoundNode, { readonly kind: (FieldSchema | TokenSchema)['type'] }>

/** Whether a node is a schema. */
export function isSchemaNode(node: SoundNode): node is SoundSchemaNode {
  return isSchemaKind(node.kind)
}

/** Looks at one node. Where it returns false, the nodes inside are left out. */
type Visit<Node> = (node: Node) => boolean | void

/** `wants` leaves out nodes of other kinds, which spares most of the cost of those with none inside. */
interface Visitor {
  readonly visit: Visit<WalkedNode>
  readonly wants: ReadonlySet<Kind> | undefined
}

/**
 * Visits every node that the language gives a meaning, whatever else is wrong with the document: from the outside in, in the author's
 * order. Nodes are told by position: a key named `type` in a map of properties is a property and not a type.
 */
export function walkJson(document: JsonObject, visit: Visit<WalkedNode>): void {
  enter(rootOf(document), DOCUMENT_STEPS, { visit, wants: undefined })
}

/** The same for a document that is sound. */
export function walkDocument(document: LexiconDocument, visit: Visit<SoundNode>): void {
  walkKinds(document, undefined, visit)
}

/** The nodes of some kinds in a document that is sound; of all kinds where none are named. */
export function walkKinds<K extends Kind>(
  document: LexiconDocument,
  wants: ReadonlySet<K> | undefined,
  visit: Visit<Extract<SoundNode, { readonly kind: K }>>,
): void {
  // The boundary to JSON: validation has held every node to the type of its kind.
  enter(rootOf(document), DOCUMENT_STEPS, { visit: visit as Visit<unknown>, wants })
}

function rootOf(document: object): WalkedNode {
  const value: unknown = document
  return {
    kind: 'document',
    value: isObject(value) ? value : {},
    pointer: '',
    parent: undefined,
    key: '',
    name: undefined,
    place: undefined,
    depth: 0,
    def: undefined,
  }
}

function enter(node: WalkedNode, steps: readonly Step[], visitor: Visitor): void {
  if ((visitor.wants === undefined || visitor.wants.has(node.kind)) && visitor.visit(node) === false) return
  for (const step of steps) {
    const held = node.value[step.key]
    if (typeof held !== 'object' || held === null) continue
    const pointer = `${node.pointer}/${step.key}`
    if (step.holds === 'one') enterChild(held, undefined, pointer, step, node, visitor)
    else {
      // Of a list that should be a map, or a map that should be a list, the nodes are still there.
      const children: [string, unknown][] = Object.entries(held)
      for (const [name, child] of children) enterChild(child, name, pointer, step, node, visitor)
    }
  }
}

function enterChild(
  value: unknown,
  index: string | undefined,
  at: string,
  { key, kind: fixed, place }: Step,
  parent: WalkedNode,
  visitor: Visitor,
): void {
  if (!isObject(value)) return
  const kind = fixed ?? kindOfType(value['type'])
  if (kind === undefined) return
  const steps = STEPS.get(kind) ?? NO_STEPS
  if (steps.length === 0 && visitor.wants !== undefined && !visitor.wants.has(kind)) return
  enter(
    {
      kind,
      value,
      pointer: index === undefined ? at : childPointer(at, index),
      parent,
      key,
      name: index,
      place: parent.place === 'parameter' ? 'parameterItem' : place,
      depth: parent.depth + (index === undefined ? 1 : 2),
      def: parent.def ?? { name: index ?? '', value },
    },
    steps,
    visitor,
  )
}

/** A key that holds nodes, and how: a child of the table, flat so that every step has the same shape. */
interface Step {
  readonly key: string
  readonly holds: Child['holds']
  readonly kind: Kind | undefined
  readonly place: Place | undefined
}

const STEPS: ReadonlyMap<Kind, readonly Step[]> = new Map(
  ALL_KINDS.map((kind) => [kind, stepsOf(KINDS[kind])] as const).filter(([, steps]) => steps.length > 0),
)

const NO_STEPS: readonly Step[] = []
const DOCUMENT_STEPS = STEPS.get('document') ?? NO_STEPS

function stepsOf({ keys }: AnyKindRow): Step[] {
  return Object.entries(keys).flatMap(([key, { child }]) =>
    child === undefined ? [] : [{ key, holds: child.holds, kind: child.kind, place: child.place }],
  )
}
