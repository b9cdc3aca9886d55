import { namespaceOf } from '../../../documentation/namespaces.ts'
import type { LexiconDocument } from '../../../language/document.ts'
import { addToGroup } from '../../../text/lists.ts'
import type { EmittedFile } from '../../emitter.ts'
import { printDataScript } from '../data-script.ts'
import { checksPath } from './checks-data.ts'
import type { WriteChecks } from './write-checks.ts'

/** What makes the files that data is checked by: one for each namespace, since a site of one for each document would be mostly these. */
export interface ChecksFiles {
  /** Adds a document. Returns whether there is anything to check of it. */
  readonly add: (document: LexiconDocument) => boolean
  /** The file of the document's namespace, once no more of its documents are to come; nothing of it is kept. */
  readonly takeWhole: (document: LexiconDocument) => Iterable<EmittedFile>
}

/** Gathers what checks the data of documents, which come in their order; `namespaces` says of which namespaces. */
export function createChecksFiles(
  writeChecks: WriteChecks,
  namespaces: ReadonlyMap<string, readonly string[]>,
): ChecksFiles {
  /** The members of each file that is not whole yet, as JSON. */
  const members = new Map<string, string[]>()
  return {
    add(document) {
      const checks = writeChecks(document)
      if (checks === undefined) return false
      addToGroup(members, namespaceOf(document.id), `${JSON.stringify(document.id)}:${JSON.stringify(checks)}`)
      return true
    },
    *takeWhole({ id }) {
      const namespace = namespaceOf(id)
      const whole = members.get(namespace)
      if (whole === undefined || namespaces.get(namespace)?.at(-1) !== id) return
      members.delete(namespace)
      yield printDataScript(checksPath(namespace), `{${whole.join(',\n')}}`)
    },
  }
}
