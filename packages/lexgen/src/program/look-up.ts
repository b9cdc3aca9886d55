/** What emitters ask a linked program for. What has no answer in one that was linked without errors is a bug. */
import type { LexiconDocument } from '../language/document.ts'
import type { LinkedDef, LinkedProgram } from './program.ts'

/** The definition that a ref leads to which is written in document `nsid`. Linking has reported those that lead nowhere. */
export function targetOf(ref: string, nsid: string, { resolve }: Pick<LinkedProgram, 'resolve'>): LinkedDef {
  const def = resolve(ref, nsid)
  if (def === undefined) throw new Error(`The ref ${ref} of ${nsid} was not linked`)
  return def
}

/** The definitions of a document, as written. */
export function defsOf({ id, defs }: LexiconDocument, program: Pick<LinkedProgram, 'defs'>): LinkedDef[] {
  return Object.keys(defs).map((name) => {
    const def = program.defs.get(`${id}#${name}`)
    if (def === undefined) throw new Error(`No definition ${id}#${name} in the program`)
    return def
  })
}

/** Documents and all that they refer to, in the order of the program: what other packages provide of types they have of nothing else. */
export function withDependencies(
  documents: readonly LexiconDocument[],
  program: LinkedProgram,
): readonly LexiconDocument[] {
  const wanted = new Set(documents.map(({ id }) => id))
  // A set is gone through in the order in which it grows.
  for (const id of wanted) for (const needed of program.dependencies.get(id) ?? []) wanted.add(needed)
  return program.documents.filter(({ id }) => wanted.has(id))
}
