import { type DriftRuleRow, EVERYWHERE, NARROWING, NOTHING_TO_DO, WIDENING } from '../rule.ts'

export type ValueRuleId =
  | 'format-added'
  | 'format-narrowed'
  | 'format-removed'
  | 'format-widened'
  | 'format-changed'
  | 'enum-added'
  | 'enum-removed'
  | 'enum-value-added'
  | 'enum-value-removed'
  | 'known-value-added'
  | 'known-value-removed'
  | 'const-added'
  | 'const-removed'
  | 'const-changed'
  | 'default-added'
  | 'default-changed'
  | 'default-removed'

/** What values may be: formats, sets of values, constants and defaults. */
export const VALUE_RULES: Readonly<Record<ValueRuleId, DriftRuleRow>> = {
  'format-added': {
    code: 'LEX7201',
    effect: 'narrows',
    levels: NARROWING,
    source: ['writers'],
    summary: 'A string has a format now.',
    why: 'Old data may not be written so.',
    fix: 'Say in the description how it is written, or give a new field the format.',
  },
  'format-narrowed': {
    code: 'LEX7202',
    effect: 'narrows',
    levels: NARROWING,
    source: ['writers'],
    summary: 'The format of a string takes less than before.',
    why: 'Old data may be written in a way that it no longer takes.',
    fix: 'Leave the wider format.',
  },
  'format-removed': {
    code: 'LEX7203',
    effect: 'widens',
    levels: WIDENING,
    source: ['readers'],
    summary: 'A string has no format any more.',
    why: 'Old readers refuse what is not written in it.',
    fix: 'Leave the format, or give a new field another.',
  },
  'format-widened': {
    code: 'LEX7204',
    effect: 'widens',
    levels: WIDENING,
    source: ['readers'],
    summary: 'The format of a string takes more than before.',
    why: 'Old readers refuse what only the new one takes.',
    fix: 'Leave the narrower format.',
  },
  'format-changed': {
    code: 'LEX7205',
    effect: 'both',
    levels: EVERYWHERE.error,
    source: ['readers', 'writers'],
    summary: 'A string has another format, and neither takes all that the other does.',
    why: 'Old data is refused by new readers, and new data by old ones.',
    fix: 'Add a field of the new format, and deprecate this one.',
  },
  'enum-added': {
    code: 'LEX7206',
    effect: 'narrows',
    levels: NARROWING,
    source: ['writers'],
    summary: 'The set of values is closed now.',
    why: 'Old data may have any other value.',
    fix: 'List the values in `knownValues`, which leaves the set open.',
  },
  'enum-removed': {
    code: 'LEX7207',
    effect: 'widens',
    levels: WIDENING,
    source: ['readers'],
    summary: 'The set of values is no longer closed.',
    why: 'Old readers refuse any value that they do not know.',
    fix: 'Leave the set closed, or add a field with `knownValues`.',
  },
  'enum-value-added': {
    code: 'LEX7208',
    effect: 'widens',
    levels: WIDENING,
    source: ['exhaustive'],
    summary: 'A closed set of values has one more.',
    why: 'Old readers refuse it: closed sets are not to be extended.',
    fix: 'Add a field with `knownValues`, and deprecate this one.',
  },
  'enum-value-removed': {
    code: 'LEX7209',
    effect: 'narrows',
    levels: NARROWING,
    source: ['readers', 'writers'],
    summary: 'A closed set of values has one less.',
    why: 'Old data may have it.',
    fix: 'Leave the value.',
  },
  'known-value-added': {
    code: 'LEX7210',
    effect: 'none',
    levels: EVERYWHERE.info,
    source: [],
    adds: true,
    summary: 'One more value is known.',
    why: 'The set is open.',
    fix: NOTHING_TO_DO,
  },
  'known-value-removed': {
    code: 'LEX7211',
    effect: 'none',
    levels: EVERYWHERE.info,
    source: [],
    summary: 'One value is no longer known.',
    why: 'The set is open.',
    fix: NOTHING_TO_DO,
  },
  'const-added': {
    code: 'LEX7212',
    effect: 'narrows',
    levels: NARROWING,
    source: ['writers'],
    summary: 'Only one value is valid now.',
    why: 'Old data may have any other.',
    fix: 'Leave the value open.',
  },
  'const-removed': {
    code: 'LEX7213',
    effect: 'widens',
    levels: WIDENING,
    source: ['readers'],
    summary: 'Not only one value is valid any more.',
    why: 'Old readers refuse any other.',
    fix: 'Leave the value as it is, and add a field.',
  },
  'const-changed': {
    code: 'LEX7214',
    effect: 'both',
    levels: EVERYWHERE.error,
    source: ['readers', 'writers'],
    summary: 'Another value is the one that is valid.',
    why: 'Old data is refused by new readers, and new data by old ones.',
    fix: 'Leave the value as it is, and add a field.',
  },
  'default-added': {
    code: 'LEX7215',
    effect: 'semantic',
    levels: { request: 'warn', response: 'info', record: 'warn' },
    source: [],
    summary: 'A field that is left out has a meaning now.',
    why: 'Data that was written before means something else.',
    fix: 'Say in the description what its absence means, and add a field where that is to change.',
  },
  'default-changed': {
    code: 'LEX7216',
    effect: 'semantic',
    levels: { request: 'warn', response: 'info', record: 'warn' },
    source: [],
    summary: 'A field that is left out means something else.',
    why: 'Data that was written before means something else.',
    fix: 'Leave the default, and add a field where that is to change.',
  },
  'default-removed': {
    code: 'LEX7217',
    effect: 'semantic',
    levels: { request: 'warn', response: 'info', record: 'warn' },
    source: [],
    summary: 'A field that is left out has no meaning any more.',
    why: 'Data that was written before no longer says what it did.',
    fix: 'Leave the default.',
  },
}
