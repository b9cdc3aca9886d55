import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { problem } from '../diagnostics/problem.ts'
import { type OutputFolder, showOutputPath } from '../output/files.ts'
import type { Manifest } from '../output/manifest.ts'
import { MANIFEST_NAME } from '../text/generated-files.ts'
import type { MakingCommand } from '../text/making-commands.ts'

/** A folder that another command made is none to write into: what that one made would be left over. */
export function reportOtherCommand(
  previous: Manifest | undefined,
  command: MakingCommand,
  folder: OutputFolder,
): Diagnostic[] {
  const made = previous?.command ?? 'generate'
  if (previous === undefined || made === command) return []
  const message = `expected a folder that lexgen ${command} made, or a new one, found that lexgen ${made} made ${folder.shown}`
  return [
    problem('LEX4015', { path: showOutputPath(folder, MANIFEST_NAME) }, message, {
      hint: 'choose another output folder (--out)',
    }),
  ]
}
