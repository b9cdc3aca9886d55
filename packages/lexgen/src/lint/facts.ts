import type { LinkedProgram } from '../program/program.ts'
import type { DefId } from '../text/nsid.ts'
import type { SchemaNode } from './nodes.ts'
import type { ProgramFacts } from './rule.ts'
import { walkDocument } from './walk.ts'

/** Gathers what rules want to know about the program as a whole. */
export function gatherFacts(program: LinkedProgram): ProgramFacts {
  return {
    referenced: referencedDefs(program),
    namespaces: namespacesOf(program),
    nsids: new Set(program.documents.map(({ id }) => id)),
  }
}

function referencedDefs(program: LinkedProgram): Set<DefId> {
  const referenced = new Set<DefId>()
  for (const document of program.documents)
    for (const node of walkDocument(document))
      for (const ref of node.kind === 'schema' ? refsOf(node.schema) : []) {
        const target = program.resolve(ref, document.id)
        if (target) referenced.add(target.id)
      }
  return referenced
}

/** Refs, members of unions, and known values that look like refs. */
function refsOf(schema: SchemaNode['schema']): readonly string[] {
  switch (schema.type) {
    case 'ref':
      return [schema.ref]
    case 'union':
      return schema.refs
    case 'string':
      return (schema.knownValues ?? []).filter((value) => value.includes('#'))
    default:
      return []
  }
}

function namespacesOf(program: LinkedProgram): Map<string, string> {
  const namespaces = new Map<string, string>()
  for (const { id } of program.documents)
    for (let dot = id.lastIndexOf('.'); dot > 0; dot = id.lastIndexOf('.', dot - 1)) {
      const prefix = id.slice(0, dot)
      if (!namespaces.has(prefix)) namespaces.set(prefix, id)
    }
  return namespaces
}
