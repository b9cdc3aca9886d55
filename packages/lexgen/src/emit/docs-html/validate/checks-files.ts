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
  readonly list: () => Iterable<EmittedFile>
}

/** Gathers what checks the data of documents. */
export function createChecksFiles(writeChecks: WriteChecks): ChecksFiles {
  /** The members of each file, as JSON. */
  const members = new Map<string, string[]>()
  return {
    add(document) {
      const checks = writeChecks(document)
      if (checks === undefined) return false
      addToGroup(members, namespaceOf(document.id), `${JSON.stringify(document.id)}:${JSON.stringify(checks)}`)
      return true
    },
    *list() {
      for (const [namespace, each] of members) yield printDataScript(checksPath(namespace), `{${each.join(',\n')}}`)
    },
  }
}
