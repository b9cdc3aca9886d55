// For users: what generated validators are, and what takes them.
export type { Issue, IssueCode } from '../errors/issue.ts'
export type { ClientValidation, ValidationMode } from '../transport/validation.ts'
export { checked, type MethodValidators } from './checked.ts'
export { decodeParams } from './decode-params.ts'
export { LexiconValidationError } from './lexicon-validation-error.ts'
export type { StandardResult, StandardSchema } from './standard-schema.ts'
export { validator, type ValidateOptions, type ValidationResult, type Validator } from './validator.ts'
export { withDefaults } from './with-defaults.ts'

// For generated code: a helper for each thing that a lexicon says of a value. AT Protocol specification, "Lexicon", "Field Type Definitions".
export type { Check, CheckAt, CheckContext } from './check.ts'
export { blob, bytes, cidLink } from './data.ts'
export {
  atIdentifier,
  atUri,
  cid,
  datetime,
  did,
  handle,
  language,
  nsid,
  plain,
  recordKey,
  tid,
  uri,
} from './formats.ts'
export { fill } from './fill.ts'
export { array, arrayOf } from './lists.ts'
export { isObject, noObject, object, own, recurse } from './objects.ts'
export { nested } from './report.ts'
export { boolean, constant, integer, limits, oneOf, string, text } from './scalars.ts'
export { noMember, objectType, openMember, tagOf } from './unions.ts'
export { data } from './data-model.ts'
export { unknown } from './unknown.ts'
