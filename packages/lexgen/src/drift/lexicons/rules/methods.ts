import { type DriftRuleRow, NOTHING_TO_DO, PUBLISH_ANEW } from '../rule.ts'

export type MethodRuleId =
  | 'record-key-narrowed'
  | 'record-key-widened'
  | 'record-key-changed'
  | 'method-kind-changed'
  | 'input-added'
  | 'input-removed'
  | 'output-added'
  | 'output-removed'
  | 'input-encoding-narrowed'
  | 'input-encoding-changed'
  | 'input-encoding-widened'
  | 'output-encoding-widened'
  | 'output-encoding-changed'
  | 'output-encoding-narrowed'
  | 'body-schema-added'
  | 'body-schema-removed'
  | 'error-added'
  | 'error-removed'

/** Methods with their bodies and errors, and the keys of records. */
export const METHOD_RULES: Readonly<Record<MethodRuleId, DriftRuleRow>> = {
  'record-key-narrowed': {
    code: 'LEX7501',
    effect: 'narrows',
    levels: { record: 'error' },
    source: ['writers'],
    summary: 'The keys of records are held to a narrower form.',
    why: 'Records are stored under keys that are no longer valid.',
    fix: 'Leave the form of the key.',
  },
  'record-key-widened': {
    code: 'LEX7502',
    effect: 'widens',
    levels: { record: 'error' },
    source: ['readers', 'writers'],
    summary: 'The keys of records are held to a wider form.',
    why: 'Servers and readers of old refuse the new keys.',
    fix: 'Leave the form of the key, or publish the record under a new NSID.',
  },
  'record-key-changed': {
    code: 'LEX7503',
    effect: 'both',
    levels: { record: 'error' },
    source: ['writers'],
    summary: 'The keys of records have another form.',
    why: 'Records are stored under keys that are no longer valid, and readers of old refuse the new ones.',
    fix: 'Leave the form of the key, or publish the record under a new NSID.',
  },
  'method-kind-changed': {
    code: 'LEX7504',
    effect: 'both',
    levels: { request: 'error', response: 'error' },
    source: ['writers'],
    summary: 'A method became one of another kind: query, procedure or subscription.',
    why: 'It is called in another way (GET, POST or a WebSocket).',
    fix: PUBLISH_ANEW,
  },
  'input-added': {
    code: 'LEX7505',
    effect: 'narrows',
    levels: { request: 'error' },
    source: ['writers'],
    summary: 'A procedure takes a body now.',
    why: 'Servers answer calls without one with 400.',
    fix: PUBLISH_ANEW,
  },
  'input-removed': {
    code: 'LEX7506',
    effect: 'narrows',
    levels: { request: 'error' },
    source: ['writers'],
    summary: 'A procedure takes no body any more.',
    why: 'Servers answer calls with one with 400.',
    fix: PUBLISH_ANEW,
  },
  'output-added': {
    code: 'LEX7507',
    effect: 'none',
    levels: { response: 'info' },
    source: ['mocks'],
    summary: 'A method answers with a body now.',
    why: 'Old clients pass over it; handlers must return it.',
    fix: NOTHING_TO_DO,
  },
  'output-removed': {
    code: 'LEX7508',
    effect: 'widens',
    levels: { response: 'error' },
    source: ['readers'],
    summary: 'A method answers with no body any more.',
    why: 'Old clients read it.',
    fix: 'Leave the body.',
  },
  'input-encoding-narrowed': {
    code: 'LEX7509',
    effect: 'narrows',
    levels: { request: 'error' },
    source: ['writers'],
    summary: 'A procedure takes fewer content types.',
    why: 'What old clients send may be refused.',
    fix: 'Leave the encodings.',
  },
  'input-encoding-changed': {
    code: 'LEX7510',
    effect: 'both',
    levels: { request: 'error' },
    source: ['writers'],
    summary: 'A procedure takes other content types.',
    why: 'What old clients send may be refused.',
    fix: PUBLISH_ANEW,
  },
  'input-encoding-widened': {
    code: 'LEX7511',
    effect: 'widens',
    levels: { request: 'info' },
    source: [],
    summary: 'A procedure takes more content types.',
    why: 'Old clients send what they did.',
    fix: 'Upgrade servers before clients.',
  },
  'output-encoding-widened': {
    code: 'LEX7512',
    effect: 'widens',
    levels: { response: 'error' },
    source: ['readers'],
    summary: 'A method answers in more content types.',
    why: 'Old clients cannot read them.',
    fix: 'Leave the encodings.',
  },
  'output-encoding-changed': {
    code: 'LEX7513',
    effect: 'both',
    levels: { response: 'error' },
    source: ['readers'],
    summary: 'A method answers in other content types.',
    why: 'Old clients cannot read them.',
    fix: PUBLISH_ANEW,
  },
  'output-encoding-narrowed': {
    code: 'LEX7514',
    effect: 'narrows',
    levels: { response: 'warn' },
    source: [],
    summary: 'A method answers in fewer content types.',
    why: 'New clients may meet servers that are not upgraded yet.',
    fix: 'Upgrade servers before clients.',
  },
  'body-schema-added': {
    code: 'LEX7515',
    effect: 'narrows',
    levels: { request: 'error', response: 'warn' },
    source: ['writers'],
    summary: 'A body has a schema now.',
    why: 'What was valid there may not satisfy it.',
    fix: 'Describe what is usual there, and leave it open.',
  },
  'body-schema-removed': {
    code: 'LEX7516',
    effect: 'widens',
    levels: { request: 'warn', response: 'error' },
    source: ['readers'],
    summary: 'A body has no schema any more.',
    why: 'Old readers validate what is there.',
    fix: 'Leave the schema.',
  },
  'error-added': {
    code: 'LEX7517',
    effect: 'none',
    levels: { response: 'info' },
    source: ['exhaustive'],
    adds: true,
    summary: 'A method declares one more error.',
    why: 'The list says which errors might be returned; any other might be, too.',
    fix: NOTHING_TO_DO,
  },
  'error-removed': {
    code: 'LEX7518',
    effect: 'semantic',
    levels: { response: 'info' },
    source: ['readers', 'imports'],
    summary: 'A method no longer declares an error.',
    why: 'Code that handles it is never reached.',
    fix: 'Leave it for as long as there are servers that return it.',
  },
}
