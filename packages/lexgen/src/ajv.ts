export { addLexiconVocabulary, type AjvLike } from './data/add-vocabulary.ts'
export type { MethodPart } from './data/method-parts.ts'
export { schemaId } from './data/schema-ids.ts'
