import type { LintRule, RuleInfo } from './rule.ts'
import {
  experimentalNamespace,
  missingMainDescription,
  missingPrimaryDescription,
  undescribedToken,
} from './rules/descriptions.ts'
import { defsMainDefinition, idPathMismatch, namespaceDocument } from './rules/documents.ts'
import { caseFoldDuplicate, duplicateEntry } from './rules/duplicates.ts'
import { unexpectedField } from './rules/keys.ts'
import { closedEnum, knownStringLocalRef, knownValueCase } from './rules/known-values.ts'
import {
  accountParamFormat,
  endpointOutputUndefined,
  errorNameCase,
  methodName,
  subscriptionMessageNotLocal,
  undeclaredErrors,
} from './rules/methods.ts'
import { awkwardFieldName, defNameSyntax, dollarField, fieldNameSyntax, nameCase } from './rules/naming.ts'
import { paginationShape } from './rules/pagination.ts'
import {
  permissionOutsideNamespace,
  permissionsetNoDetail,
  permissionsetNoPermissions,
  permissionsetNoTitle,
} from './rules/permissions.ts'
import { readerRules } from './rules/reader.ts'
import { handleInRecord, recordNamePlural, scalarArray } from './rules/records.ts'
import { closedUnion, emptyUnion, unreferencedDef, unresolvedKnownValue } from './rules/references.ts'
import {
  formatWithLength,
  graphemesWithoutLength,
  largeBytes,
  largeString,
  tightGraphemes,
  unlimitedBytes,
  unlimitedString,
} from './rules/strings.ts'
import { nullableAndOptional, optionalBooleanDefaultTrue } from './rules/values.ts'
import { byCodeUnit } from '../text/order.ts'

/** Every rule that has a check here, ordered by code. LEX5007, LEX5018, LEX5044 and LEX5045 are retired: reading reports what they did. */
export const lintRules: readonly LintRule[] = [
  unexpectedField,
  defNameSyntax,
  fieldNameSyntax,
  defsMainDefinition,
  missingPrimaryDescription,
  endpointOutputUndefined,
  permissionsetNoTitle,
  permissionsetNoPermissions,
  largeString,
  largeBytes,
  unlimitedString,
  unlimitedBytes,
  knownStringLocalRef,
  nullableAndOptional,
  undescribedToken,
  optionalBooleanDefaultTrue,
  formatWithLength,
  graphemesWithoutLength,
  tightGraphemes,
  emptyUnion,
  errorNameCase,
  subscriptionMessageNotLocal,
  handleInRecord,
  permissionOutsideNamespace,
  permissionsetNoDetail,
  unresolvedKnownValue,
  nameCase,
  dollarField,
  knownValueCase,
  methodName,
  missingMainDescription,
  recordNamePlural,
  awkwardFieldName,
  namespaceDocument,
  closedEnum,
  accountParamFormat,
  closedUnion,
  scalarArray,
  paginationShape,
  experimentalNamespace,
  idPathMismatch,
  caseFoldDuplicate,
  duplicateEntry,
  unreferencedDef,
  undeclaredErrors,
]

/** What `lexgen lint` knows, as data: its own rules, and those that reading already enforces. Sorted by id. */
export const rules: readonly RuleInfo[] = [...lintRules.map(describeRule), ...readerRules].toSorted((left, right) =>
  byCodeUnit(left.id, right.id),
)

function describeRule({ id, code, level, summary, why, fix, source }: LintRule): RuleInfo {
  return { id, codes: [code], level, summary, why, fix, source, reportedBy: 'lint' }
}
