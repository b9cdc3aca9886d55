import type { LexiconDocument } from '../language/document.ts'
import { walkKinds } from '../language/walk.ts'
import type { LinkedProgram } from '../program/program.ts'
import type { DefId } from '../text/nsid.ts'
import { referencesOf } from '../program/references-of.ts'
import { flowEdgesOf, traceFlows } from '../program/flows.ts'
import type { ProgramFacts } from './rule.ts'

/** Gathers what rules want to know about the program as a whole. */
export function gatherFacts(program: LinkedProgram): ProgramFacts {
  return {
    referenced: referencedDefs(program),
    flows: traceFlows(flowEdgesOf(program)),
    namespaces: namespacesOf(program),
    nsids: new Set(program.documents.map(({ id }) => id)),
  }
}

/** What refs, members of unions, and known values that look like refs lead to. */
function referencedDefs(program: LinkedProgram): Set<DefId> {
  const referenced = new Set<DefId>()
  for (const document of program.documents) {
    const refs = referencesOf(document).map(({ ref }) => ref)
    for (const ref of [...refs, ...namesInValues(document)]) {
      const target = program.resolve(ref, document.id)
      if (target) referenced.add(target.id)
    }
  }
  return referenced
}

const STRINGS = new Set(['string'] as const)

function namesInValues(document: LexiconDocument): string[] {
  const names: string[] = []
  walkKinds(document, STRINGS, ({ value }) => {
    for (const known of value.knownValues ?? []) if (known.includes('#')) names.push(known)
  })
  return names
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
