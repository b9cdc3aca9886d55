import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { problem } from '../diagnostics/problem.ts'
import type { LexiconUnit } from '../sources/source.ts'
import { quote } from '../text/json.ts'

/** Names that Windows keeps for devices, in any case and with any extension. Source: Microsoft, "Naming Files, Paths, and Namespaces". */
const DEVICE_NAME = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])$/i

/** Documents whose folders or file would be called like a device of Windows. */
export function checkFileNames(units: readonly LexiconUnit[]): Diagnostic[] {
  return units.flatMap(({ document: { id }, source: { path, lineOffset }, originOf }) => {
    const device = id.split('.').find((segment) => DEVICE_NAME.test(segment))
    if (device === undefined) return []
    const message = `expected names that every system can give to a file, found ${quote(device)} in ${id}`
    return [
      problem('LEX3008', { path, lineOffset, pointer: originOf('/id'), nsid: id }, message, {
        hint: 'Windows keeps it for a device: rename the document, if it is not in use yet',
      }),
    ]
  })
}
