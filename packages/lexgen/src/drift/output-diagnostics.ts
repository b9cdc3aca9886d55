import { assertNever } from '../text/assert-never.ts'
import type { Diagnostic, RelatedPlace } from '../diagnostics/diagnostic.ts'
import { problem } from '../diagnostics/problem.ts'
import { type OutputFolder, showOutputPath } from '../output/files.ts'
import { MANIFEST_NAME } from '../text/generated-files.ts'
import { showCount } from '../text/lists.ts'
import { type OutputComparison, type OutputFinding, isLayout } from './compare-output.ts'
import type { DeclarationChange } from './declaration-changes.ts'
import { type Drift, documentOfFile } from './drift.ts'

/** Greatest number of changed declarations that are named for one file. */
const MAX_CHANGES = 20

/** The findings of a comparison as diagnostics. That the manifest is out of date goes without saying where other files are. */
export function reportFindings({ findings, drift }: OutputComparison, folder: OutputFolder): Diagnostic[] {
  const isTold = ({ state, file }: OutputFinding): boolean => state !== 'modified' || file.path !== MANIFEST_NAME
  const others = findings.filter(isTold)
  const told = others.every(({ state }) => isLayout(state)) ? findings : others
  return told.map((finding) => toDiagnostic(finding, drift, folder))
}

function toDiagnostic(finding: OutputFinding, drift: Drift, folder: OutputFolder): Diagnostic {
  const { path } = finding.file
  const place = { path: showOutputPath(folder, path) }
  const nsid = documentOfFile(path)
  const related = listRelatedPlaces(finding, drift, place.path)
  switch (finding.state) {
    case 'missing':
      return problem('LEX4101', place, `expected ${path}, found nothing`)
    case 'modified': {
      if (finding.isConflicted) {
        const message = `expected ${path} to be up to date, found that a merge left conflicts in it`
        return problem('LEX4102', place, message, { hint: 'there is nothing to resolve: generating writes it anew' })
      }
      const hint = drift.changed.includes(nsid) ? `${nsid} has changed since the file was written` : undefined
      return problem('LEX4102', place, `expected ${path} to be up to date, found what an earlier run wrote`, {
        hint,
        related,
      })
    }
    case 'edited': {
      const hint = finding.file.shared
        ? 'what lexgen needs there was changed or taken out; the rest of the file is yours'
        : 'change the lexicon instead, or what uses the file'
      return problem('LEX4103', place, `expected ${path} as lexgen wrote it, found it edited by hand`, {
        hint,
        related,
      })
    }
    case 'orphan':
      if (finding.file.action === 'keep') {
        const message = `expected no ${path}, found a file that no lexicon calls for any more, edited by hand`
        const hint = 'lexgen keeps it, and it is yours from then on: move what is worth keeping out of it and delete it'
        return problem('LEX4104', place, message, { hint })
      }
      return problem('LEX4104', place, `expected no ${path}, found a file that no lexicon calls for any more`)
    case 'reformatted':
      return problem('LEX4105', place, `expected ${path} as lexgen lays it out, found the same in another layout`)
    case 'restyled':
      return problem('LEX4106', place, `expected ${path} in the layout that is asked for today, found an earlier one`)
    default:
      return assertNever(finding.state)
  }
}

function listRelatedPlaces(
  { state, changes, file }: OutputFinding,
  drift: Drift,
  path: string,
): RelatedPlace[] | undefined {
  if (changes.length === 0) return undefined
  // Where nothing else changed, the difference is the edit; it is told from its author's side.
  const unchanged =
    drift.options.length === 0 && !drift.changed.includes(documentOfFile(file.path)) && drift.generator === undefined
  const tell = state === 'edited' && unchanged ? describeEdit : describeWriting
  const places = changes.slice(0, MAX_CHANGES).map((change): RelatedPlace => {
    const message = tell(change)
    return change.line === undefined ? { path, message } : { path, message, position: startOf(change.line) }
  })
  const rest = changes.length - places.length
  return rest === 0 ? places : [...places, { path, message: `and ${showCount(rest, 'more declaration')}` }]
}

function describeEdit({ change, name }: DeclarationChange): string {
  const done = { added: 'took away', removed: 'added', changed: 'changed', documented: 'changed the comments of' }[
    change
  ]
  return `the edit ${done} ${name}`
}

function describeWriting({ change, name }: DeclarationChange): string {
  const does = { added: 'adds', removed: 'takes away', changed: 'changes', documented: 'changes the comments of' }[
    change
  ]
  return `generating ${does} ${name}`
}

function startOf(line: number): NonNullable<RelatedPlace['position']> {
  return { line, column: 1, endLine: line, endColumn: 1 }
}
