import { type DriftRuleRow, EVERYWHERE, NARROWING, NOTHING_TO_DO, PUBLISH_ANEW, WIDENING } from '../rule.ts'

export type FieldRuleId =
  | 'prop-added-optional'
  | 'prop-added-required'
  | 'prop-removed-optional'
  | 'prop-removed-required'
  | 'prop-renamed'
  | 'prop-became-required'
  | 'prop-became-optional'
  | 'nullable-added'
  | 'nullable-removed'
  | 'prop-type-changed'
  | 'type-specialized'
  | 'type-generalized'
  | 'param-became-array'
  | 'param-became-scalar'
  | 'param-removed'
  | 'ref-retargeted'
  | 'ref-union-changed'

/** Properties of objects, parameters, and the types of either. */
export const FIELD_RULES: Readonly<Record<FieldRuleId, DriftRuleRow>> = {
  'prop-added-optional': {
    code: 'LEX7101',
    effect: 'none',
    levels: EVERYWHERE.info,
    source: [],
    adds: true,
    summary: 'A property or parameter is new and may be left out.',
    why: 'Readers pass over fields that they do not know. Third parties may use the name already for something else.',
    fix: NOTHING_TO_DO,
  },
  'prop-added-required': {
    code: 'LEX7102',
    effect: 'narrows',
    levels: NARROWING,
    source: ['writers', 'mocks'],
    summary: 'A property or parameter is new and must be there.',
    why: 'Old inputs and records lack it, and servers that are not upgraded yet leave it out.',
    fix: 'Make it optional.',
  },
  'prop-removed-optional': {
    code: 'LEX7103',
    effect: 'semantic',
    levels: EVERYWHERE.warn,
    source: ['readers', 'writers'],
    summary: 'A property is gone that could be left out.',
    why: 'Data that has it is no longer validated there, servers ignore it without a word, and its name must not be used for anything else.',
    fix: 'Keep it and say in its description that it is deprecated.',
  },
  'prop-removed-required': {
    code: 'LEX7104',
    effect: 'widens',
    levels: WIDENING,
    source: ['readers', 'writers'],
    summary: 'A property is gone that had to be there.',
    why: 'Old readers require it.',
    fix: 'Keep it required, and deprecate it in its description.',
  },
  'prop-renamed': {
    code: 'LEX7105',
    effect: 'both',
    levels: EVERYWHERE.error,
    source: ['readers', 'writers'],
    summary: 'A property or parameter is gone, and one of the same shape is new beside it.',
    why: 'The language has no other names: old data lacks the new one, and new data the old one.',
    fix: 'Keep the old name, or add the new one as optional beside it.',
  },
  'prop-became-required': {
    code: 'LEX7106',
    effect: 'narrows',
    levels: NARROWING,
    source: ['writers', 'mocks'],
    summary: 'A property or parameter that could be left out must be there now.',
    why: 'Old inputs and records may lack it.',
    fix: 'Leave it optional, and say in its description what its absence means.',
  },
  'prop-became-optional': {
    code: 'LEX7107',
    effect: 'widens',
    levels: WIDENING,
    source: ['readers'],
    summary: 'A property or parameter that had to be there can be left out now.',
    why: 'Old readers require it.',
    fix: 'Leave it required.',
  },
  'nullable-added': {
    code: 'LEX7108',
    effect: 'widens',
    levels: WIDENING,
    source: ['readers'],
    summary: 'A property can be null now.',
    why: 'Old readers refuse null, which is not the same as a field that is not there.',
    fix: 'Let the field be left out instead.',
  },
  'nullable-removed': {
    code: 'LEX7109',
    effect: 'narrows',
    levels: NARROWING,
    source: ['writers', 'mocks'],
    summary: 'A property can no longer be null.',
    why: 'Old data may have null there.',
    fix: 'Leave it nullable.',
  },
  'prop-type-changed': {
    code: 'LEX7110',
    effect: 'both',
    levels: EVERYWHERE.error,
    source: ['readers', 'writers'],
    summary: 'A property, a parameter, an item or a body has another type.',
    why: 'No data is valid before and after.',
    fix: PUBLISH_ANEW,
  },
  'type-specialized': {
    code: 'LEX7111',
    effect: 'narrows',
    levels: NARROWING,
    source: ['writers'],
    summary: 'What was unknown has a schema now.',
    why: 'Old data may be any object.',
    fix: 'Leave it unknown, and describe what is usual there.',
  },
  'type-generalized': {
    code: 'LEX7112',
    effect: 'widens',
    levels: WIDENING,
    source: ['readers'],
    summary: 'What had a schema is unknown now.',
    why: 'Old readers validate what is there.',
    fix: 'Leave the schema; its unions are open and its objects take further fields.',
  },
  'param-became-array': {
    code: 'LEX7113',
    effect: 'widens',
    levels: { request: 'warn' },
    source: ['writers'],
    summary: 'A parameter can be repeated now.',
    why: 'In the URL one value is written as before, but servers that are not upgraded yet refuse several.',
    fix: 'Upgrade servers before clients.',
  },
  'param-became-scalar': {
    code: 'LEX7114',
    effect: 'narrows',
    levels: { request: 'error' },
    source: ['writers'],
    summary: 'A parameter can no longer be repeated.',
    why: 'What old clients send several times is refused.',
    fix: 'Leave it an array.',
  },
  'param-removed': {
    code: 'LEX7115',
    effect: 'semantic',
    levels: { request: 'warn' },
    source: ['writers'],
    summary: 'A parameter is gone.',
    why: 'Servers ignore it without a word: a filter that does nothing is worse than an error.',
    fix: 'Keep it and say in its description that it is deprecated.',
  },
  'ref-retargeted': {
    code: 'LEX7116',
    effect: 'none',
    levels: EVERYWHERE.info,
    source: [],
    summary: 'A ref leads to another definition of an equal schema.',
    why: 'The same data is valid.',
    fix: NOTHING_TO_DO,
  },
  'ref-union-changed': {
    code: 'LEX7117',
    effect: 'both',
    levels: EVERYWHERE.error,
    source: ['readers', 'writers'],
    summary: 'A ref became a union, or a union a ref.',
    why: 'Data in a union says in `$type` what it is; data behind a ref does not.',
    fix: PUBLISH_ANEW,
  },
}
