import type { LexiconDocument } from '../../language/document.ts'
import { printJsonFile } from '../../layout/json-file.ts'
import { SNAPSHOT_NAME } from '../../text/generated-files.ts'
import { canonicalJson, isObject } from '../../text/json.ts'
import { NO_FACTS, type EmitContext, type Emitter } from '../emitter.ts'
import { PACKAGE_OPTIONS, type PackageOptions } from './options.ts'
import { listMissingFacts, mergePackageJson } from './package-json.ts'
import { mergeReadme } from './package-readme.ts'
import { tsconfigOf } from './tsconfig.ts'

/**
 * The files that make an output a publishable package: package.json and README.md, in which others write too, tsconfig.json, which is
 * made once, and a snapshot of the lexicons.
 */
export const packageEmitter: Emitter<PackageOptions> = {
  name: 'package',
  options: PACKAGE_OPTIONS,
  needs: ['types', 'index'],
  isOn: ({ package: name }) => name !== undefined,
  *emit(context) {
    const { documents, style } = context
    yield { path: 'package.json', text: printPackageJson(context), merge: (theirs) => fillPackageJson(context, theirs) }
    yield { path: 'tsconfig.json', text: printJsonFile(tsconfigOf(context.importExtension), style), isMadeOnce: true }
    yield { path: 'README.md', text: mergeReadme(undefined, context), merge: (theirs) => mergeReadme(theirs, context) }
    yield { path: SNAPSHOT_NAME, text: printSnapshot(documents), isLikeIt: isSnapshot }
  },
}

/** The lexicons as canonical JSON, one document a line. */
function printSnapshot(documents: readonly LexiconDocument[]): string {
  return `[\n${documents.map(canonicalJson).join(',\n')}\n]\n`
}

function isSnapshot(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((each: unknown) => isObject(each) && each['lexicon'] === 1 && typeof each['id'] === 'string')
  )
}

/** What lexgen writes wherever it runs, with nothing of anybody else. */
function printPackageJson(context: EmitContext<PackageOptions>): string {
  return mergePackageJson(undefined, { ...partsOf(context), facts: NO_FACTS }, context.style)
}

/** The same in what is there; in a new one, what could not be found out is said. */
function fillPackageJson(context: EmitContext<PackageOptions>, theirs: string | undefined): string {
  const text = mergePackageJson(theirs, partsOf(context), context.style)
  const missing = theirs === undefined ? listMissingFacts(text) : []
  if (missing.length > 0) {
    const examples = missing.map((key) => (key === 'license' ? 'license=MIT' : 'repository.url=git+https://...'))
    context.note(
      `package.json has no ${missing.join(' and no ')}: set what is true, as with npm pkg set ${examples.join(' ')}; lexgen keeps it`,
    )
  }
  return text
}

function partsOf(context: EmitContext<PackageOptions>) {
  const { options, modules, documents, runtime, externals, facts } = context
  return { name: options.package ?? '', modules, documents, runtime, externals: externals.values(), facts }
}
