import type { Hint } from '../diagnostics/hint.ts'
import { type MissingDocuments, OFFICIAL_PACKAGE, OFFICIAL_SOURCE } from '../program/missing-documents.ts'
import { showName } from '../text/json.ts'
import { joinNames, showCount } from '../text/lists.ts'
import { printCommandLine } from './command-line.ts'
import type { CommandInvocation } from './invocation.ts'

/** Greatest number of documents that a hint names. */
const MAX_NAMED = 5

/**
 * What to do about documents that references lead to and that are not in the run: the commands that add them. `invocation` is the
 * run, with the sources that it had.
 */
export function hintMissing(
  missing: MissingDocuments | undefined,
  invocation: CommandInvocation,
  program: string,
): readonly Hint[] {
  if (missing === undefined) return []
  const { official, others, ofPackages } = missing
  return [
    ...(official.length === 0 ? [] : [hintOfficial(missing, invocation, program)]),
    ...(others.length === 0 ? [] : [hintOthers(others)]),
    ...(ofPackages.length === 0 ? [] : [hintOfPackages(ofPackages)]),
  ]
}

function hintOfficial(missing: MissingDocuments, invocation: CommandInvocation, program: string): Hint {
  const { official, own, ownOfficial, isOfficialThere, isOfficialInstalled } = missing
  const lacked = `the sources refer to ${describe(official, 'document')} of official namespaces`
  if (isOfficialThere && !isOfficialInstalled) {
    const message = `${lacked}, which are to come from ${OFFICIAL_PACKAGE}, and that is not installed`
    return { message, commands: [`npm install -D ${OFFICIAL_PACKAGE}`] }
  }
  if (isOfficialThere) {
    const message = `${lacked}, which the ${OFFICIAL_PACKAGE} of this project does not have: update it, or correct the references`
    return { message, commands: [`npm install -D ${OFFICIAL_PACKAGE}@latest`] }
  }
  const { sources, flags } = invocation
  const command = printCommandLine(
    {
      ...invocation,
      sources: [...sources, OFFICIAL_SOURCE],
      flags: {
        ...flags,
        include: own,
        // Those of the library fit together.
        ...(ownOfficial && flags.onConflict === undefined && { onConflict: 'last' as const }),
      },
    },
    program,
  )
  return {
    message: `${lacked}, and do not hold them: add ${OFFICIAL_PACKAGE}, which has the official lexicons, and pick your own documents, so that of its documents only those come in that yours refer to`,
    commands: [...(isOfficialInstalled ? [] : [`npm install -D ${OFFICIAL_PACKAGE}`]), command],
  }
}

function hintOthers(others: readonly string[]): Hint {
  const message = `the sources refer to ${describe(others, 'document')} that they do not hold: add the folders or modules that have them to the sources (and pick your own with --include), name a generated package that provides them with --external, or correct the references`
  return { message, commands: [] }
}

function hintOfPackages(missing: readonly string[]): Hint {
  const message = `packages named with --external refer to ${describe(missing, 'document')} that they do not provide: name the packages that they were generated with, too`
  return { message, commands: [] }
}

/** `2 documents (com.example.a, com.example.b)`. */
function describe(nsids: readonly string[], noun: string): string {
  return `${showCount(nsids.length, noun)} (${joinNames(nsids, MAX_NAMED, showName)})`
}
