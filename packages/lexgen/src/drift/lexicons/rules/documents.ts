import { type DriftRuleRow, EVERYWHERE, NOTHING_TO_DO, PUBLISH_ANEW } from '../rule.ts'

export type DocumentRuleId =
  | 'lexicon-added'
  | 'lexicon-removed'
  | 'lexicon-version-changed'
  | 'def-added'
  | 'def-removed'
  | 'def-renamed'
  | 'def-type-changed'
  | 'token-added'
  | 'token-removed'
  | 'description-changed'
  | 'deprecation-text-added'
  | 'deprecation-text-removed'

/** Documents and definitions as wholes. */
export const DOCUMENT_RULES: Readonly<Record<DocumentRuleId, DriftRuleRow>> = {
  'lexicon-added': {
    code: 'LEX7001',
    effect: 'none',
    levels: EVERYWHERE.info,
    source: [],
    adds: true,
    summary: 'A lexicon is new.',
    why: 'It brings new names only.',
    fix: NOTHING_TO_DO,
  },
  'lexicon-removed': {
    code: 'LEX7002',
    effect: 'both',
    levels: EVERYWHERE.error,
    source: ['imports'],
    summary: 'A lexicon is gone.',
    why: 'Its endpoints end in 404, its records can no longer be validated, and references of third parties lead nowhere.',
    fix: 'Keep it and say in its description that it is deprecated.',
  },
  'lexicon-version-changed': {
    code: 'LEX7003',
    effect: 'both',
    levels: EVERYWHERE.error,
    source: ['readers', 'writers'],
    summary: 'A document is written in another version of the language.',
    why: 'Readers of the old version understand nothing of it.',
    fix: 'Keep the version, and publish the new one under a new NSID.',
  },
  'def-added': {
    code: 'LEX7004',
    effect: 'none',
    levels: EVERYWHERE.info,
    source: [],
    adds: true,
    summary: 'A definition is new.',
    why: 'It brings a new name only.',
    fix: NOTHING_TO_DO,
  },
  'def-removed': {
    code: 'LEX7005',
    effect: 'both',
    levels: EVERYWHERE.error,
    source: ['imports'],
    summary: 'A definition is gone that is no token.',
    why: 'References and `$type` values elsewhere in the network no longer resolve.',
    fix: 'Keep the definition, also where nothing here refers to it any more.',
  },
  'def-renamed': {
    code: 'LEX7006',
    effect: 'both',
    levels: EVERYWHERE.error,
    source: ['imports'],
    summary: 'A definition is gone, and one of the same shape is new in its document.',
    why: 'In unions and messages the name of a definition is what data says in `$type`.',
    fix: 'Keep the old name, or keep both.',
  },
  'def-type-changed': {
    code: 'LEX7007',
    effect: 'both',
    levels: EVERYWHERE.error,
    source: ['readers', 'writers'],
    summary: 'A definition has another type.',
    why: 'No data is valid before and after.',
    fix: PUBLISH_ANEW,
  },
  'token-added': {
    code: 'LEX7008',
    effect: 'none',
    levels: EVERYWHERE.info,
    source: [],
    adds: true,
    summary: 'A token is new.',
    why: 'It brings a new name only.',
    fix: NOTHING_TO_DO,
  },
  'token-removed': {
    code: 'LEX7009',
    effect: 'semantic',
    levels: EVERYWHERE.warn,
    source: ['imports'],
    summary: 'A token is gone.',
    why: 'Its value still occurs in data, where nobody can look up any more what it means.',
    fix: 'Keep the token and say in its description that it is deprecated.',
  },
  'description-changed': {
    code: 'LEX7010',
    effect: 'none',
    levels: EVERYWHERE.info,
    source: [],
    summary: 'A description is new, gone or another.',
    why: 'Only doc comments of the generated code change.',
    fix: NOTHING_TO_DO,
  },
  'deprecation-text-added': {
    code: 'LEX7011',
    effect: 'none',
    levels: EVERYWHERE.info,
    source: [],
    summary: 'A description begins to say that something is deprecated.',
    why: 'The language has no flag for it; the generated code is marked as deprecated.',
    fix: NOTHING_TO_DO,
  },
  'deprecation-text-removed': {
    code: 'LEX7012',
    effect: 'none',
    levels: EVERYWHERE.info,
    source: [],
    summary: 'A description no longer says that something is deprecated.',
    why: 'The generated code is no longer marked as deprecated.',
    fix: NOTHING_TO_DO,
  },
}
