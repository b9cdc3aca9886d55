import { makeVisible } from '../diagnostics/visible.ts'
import type { GenerateResult } from '../api/generate.ts'
import type { PlannedFile } from '../output/plan.ts'
import { showCount } from '../text/lists.ts'

/** `402 lexicons -> 405 files (3 written, 402 unchanged, 0 removed) in 0.18 s`. */
export function summarise({ documents, files }: GenerateResult, milliseconds: number, dryRun: boolean): string {
  const count = (...actions: PlannedFile['action'][]): number =>
    files.filter(({ action }) => actions.includes(action)).length
  const [written, removed] = dryRun ? ['to write', 'to remove'] : ['written', 'removed']
  const changes = `${count('create', 'update')} ${written}, ${count('unchanged')} unchanged, ${count('delete')} ${removed}`
  const output = showCount(count('create', 'update', 'unchanged'), 'file')
  return `${showCount(documents, 'lexicon')} -> ${output} (${changes}) in ${(milliseconds / 1000).toFixed(2)} s`
}

/** A line for each file that is not as it was: `update com/example/getThing.ts`. */
export function listChanges(files: readonly PlannedFile[]): string {
  const changes = files.filter(({ action }) => action !== 'unchanged')
  return changes.map(({ action, path }) => `${action.padEnd(6)} ${makeVisible(path)}\n`).join('')
}
