import { fileSegments, isNamedAfter } from '../../program/id-path.ts'
import type { LintRule } from '../rule.ts'

export const defsMainDefinition: LintRule = {
  id: 'defs-main-definition',
  code: 'LEX5004',
  level: 'warn',
  summary: 'A `*.defs` document has a `main`.',
  why: 'Such a document is a collection of shared definitions, none of which is the main one.',
  fix: 'Give the definition a name of its own, or a document of its own.',
  source: 'goat',
  checks: {
    def: ({ defName, pointer }, { document }) =>
      defName === 'main' && document.id.endsWith('.defs')
        ? [{ pointer, message: 'expected no `main` in a document of shared definitions, found one' }]
        : [],
  },
}

export const namespaceDocument: LintRule = {
  id: 'namespace-document',
  code: 'LEX5036',
  level: 'warn',
  summary: 'A document has the name of a namespace.',
  why: 'Languages that map NSIDs to modules cannot have both `feed` and `feed.post`.',
  fix: 'Rename the document (`feed.defs`, `feed.feed`), if it is not in use yet.',
  source: 'style-guide',
  checks: {
    document: ({ document }, { facts }) => {
      const child = facts.namespaces.get(document.id)
      return child === undefined
        ? []
        : [{ pointer: '/id', message: `expected no document below ${document.id}, found ${child}` }]
    },
  },
}

export const idPathMismatch: LintRule = {
  id: 'id-path-mismatch',
  code: 'LEX5043',
  level: 'warn',
  summary: 'The `id` of a document does not match its path.',
  why: 'People and tools look for `com.example.foo` in `com/example/foo.json`.',
  fix: 'Move the file, or correct the `id`.',
  source: 'lexgen',
  checks: {
    document: ({ document }, { unit }) => {
      const path = fileSegments(unit.source.path)
      const id = document.id.split('.')
      // A file of another name altogether is a warning of every command, LEX3007.
      return path === undefined || !isNamedAfter(path, document.id) || endsWithId(path, id)
        ? []
        : [{ pointer: '/id', message: `expected the path to end with ${id.join('/')}.json, found ${unit.source.path}` }]
    },
  },
}

/** A folder of lexicons, which may be one for a namespace: `lexicons/actor/getProfile.json`. */
const LEXICON_FOLDER = /^lexicons?(?:-|$)|-lexicons?$/i

/**
 * `.../com/example/foo`, `.../com.example/foo`, or what a shorter path shows of it (`foo.json`, read from its own folder). Above a
 * folder of lexicons no part of the id is looked for.
 */
function endsWithId(path: readonly string[], id: readonly string[]): boolean {
  const root = path.findLastIndex((name) => LEXICON_FOLDER.test(name))
  const names = path.slice(root + 1).flatMap((name) => name.split('.'))
  const shared = Math.min(names.length, id.length)
  return names.slice(-shared).join('/') === id.slice(-shared).join('/')
}
