import type { PrimaryDefinition } from '../../language/document.ts'
import { isPrimary } from '../../language/types.ts'
import type { LintRule } from '../rule.ts'

export const missingPrimaryDescription: LintRule = {
  id: 'missing-primary-description',
  code: 'LEX5005',
  level: 'warn',
  summary: 'A record or method has no description, or a permission set neither that nor a detail.',
  why: 'The description is all the documentation that travels with a lexicon.',
  fix: 'Say in a sentence what it is for.',
  source: 'goat',
  checks: {
    def: ({ def, pointer }) =>
      isPrimary(def) && !isText(def.description) && !isDetailed(def)
        ? [{ pointer, message: `expected a description of the ${def.type}, found none` }]
        : [],
  },
}

/** What a permission set grants is told to those who are asked for it, in `detail`; it needs no other description. */
function isDetailed(def: PrimaryDefinition): boolean {
  return def.type === 'permission-set' && isText(def.detail)
}

export const missingMainDescription: LintRule = {
  id: 'missing-main-description',
  code: 'LEX5033',
  level: 'info',
  summary: 'A `main` that is no primary type has no description.',
  why: 'It is what others refer to by the NSID alone.',
  fix: 'Say in a sentence what it is for.',
  source: 'style-guide',
  checks: {
    def: ({ def, defName, pointer }) =>
      defName === 'main' && !isPrimary(def) && !isText(def.description)
        ? [{ pointer, message: `expected a description of the ${def.type}, found none` }]
        : [],
  },
}

export const undescribedToken: LintRule = {
  id: 'undescribed-token',
  code: 'LEX5016',
  level: 'warn',
  summary: 'A token has no description.',
  why: 'A token is nothing but its meaning, and only the description can tell it.',
  fix: 'Say in a sentence what it stands for.',
  source: 'goat',
  checks: {
    def: ({ def, pointer }) =>
      def.type === 'token' && !isText(def.description)
        ? [{ pointer, message: 'expected a description of the token, found none' }]
        : [],
  },
}

/** Words by which authors say that a lexicon may still change. */
const EXPERIMENTAL = /\b(?:experimental|unstable|work in progress|subject to change|not yet stable)\b/i

/** Segments that mark a namespace without promises. */
const EXPERIMENTAL_SEGMENT = /\.(?:temp|unspecced|experimental)\./

export const experimentalNamespace: LintRule = {
  id: 'experimental-namespace',
  code: 'LEX5042',
  level: 'info',
  summary: 'A description calls its lexicon experimental, but its NSID does not.',
  why: 'Callers see the NSID, not the description; a published lexicon is taken as a promise.',
  fix: 'Keep it under a `.temp.`, `.unspecced.` or `.experimental.` segment until it settles.',
  source: 'style-guide',
  checks: {
    document: ({ document, pointer }) =>
      isText(document.description) && EXPERIMENTAL.test(document.description) && !EXPERIMENTAL_SEGMENT.test(document.id)
        ? [{ pointer: `${pointer}/description`, message: `expected an experimental namespace, found ${document.id}` }]
        : [],
    def: ({ def, defName, pointer }, { document }) =>
      defName === 'main' &&
      'description' in def &&
      isText(def.description) &&
      EXPERIMENTAL.test(def.description) &&
      !EXPERIMENTAL_SEGMENT.test(document.id)
        ? [{ pointer: `${pointer}/description`, message: `expected an experimental namespace, found ${document.id}` }]
        : [],
  },
}

function isText(description: string | undefined): description is string {
  return description !== undefined && description.trim() !== ''
}
