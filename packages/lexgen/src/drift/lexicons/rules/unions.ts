import { type DriftRuleRow, EVERYWHERE, NARROWING, NOTHING_TO_DO, PUBLISH_ANEW, WIDENING } from '../rule.ts'

export type UnionRuleId =
  | 'union-open-ref-added'
  | 'union-open-ref-removed'
  | 'union-closed-ref-added'
  | 'union-closed-ref-removed'
  | 'union-opened'
  | 'union-closed'
  | 'message-variant-added'
  | 'message-variant-removed'
  | 'message-variant-renamed'
  | 'subprotocol-changed'

/** Unions, and the messages of subscriptions, which are unions. */
export const UNION_RULES: Readonly<Record<UnionRuleId, DriftRuleRow>> = {
  'union-open-ref-added': {
    code: 'LEX7401',
    effect: 'none',
    levels: EVERYWHERE.info,
    source: ['exhaustive'],
    summary: 'An open union has one more member.',
    why: 'Readers of open unions are ready for members that they do not know.',
    fix: NOTHING_TO_DO,
  },
  'union-open-ref-removed': {
    code: 'LEX7402',
    effect: 'semantic',
    levels: EVERYWHERE.error,
    source: ['readers', 'writers'],
    summary: 'An open union has lost a member.',
    why: 'The specification forbids it: data of that type is no longer validated, and whoever sends it is no longer supported.',
    fix: 'Leave the member in the union, and deprecate it in its description.',
  },
  'union-closed-ref-added': {
    code: 'LEX7403',
    effect: 'widens',
    levels: WIDENING,
    source: ['readers', 'exhaustive'],
    summary: 'A closed union has one more member.',
    why: 'Old readers refuse it.',
    fix: 'Add a field with an open union, and deprecate this one.',
  },
  'union-closed-ref-removed': {
    code: 'LEX7404',
    effect: 'narrows',
    levels: NARROWING,
    source: ['readers', 'writers'],
    summary: 'A closed union has lost a member.',
    why: 'Old data may be of that type.',
    fix: 'Leave the member in the union.',
  },
  'union-opened': {
    code: 'LEX7405',
    effect: 'widens',
    levels: WIDENING,
    source: ['readers'],
    summary: 'A closed union is open now.',
    why: 'Old readers refuse members that they do not know.',
    fix: 'Add a field with an open union, and deprecate this one.',
  },
  'union-closed': {
    code: 'LEX7406',
    effect: 'narrows',
    levels: NARROWING,
    source: ['writers'],
    summary: 'An open union is closed now.',
    why: 'Data of types that third parties have added is refused.',
    fix: 'Leave the union open.',
  },
  'message-variant-added': {
    code: 'LEX7407',
    effect: 'none',
    levels: { response: 'info' },
    source: ['exhaustive'],
    summary: 'A subscription sends messages of one more type.',
    why: 'Readers pass over messages of types that they do not know.',
    fix: NOTHING_TO_DO,
  },
  'message-variant-removed': {
    code: 'LEX7408',
    effect: 'semantic',
    levels: { response: 'error' },
    source: ['readers'],
    summary: 'A subscription no longer sends messages of a type.',
    why: 'Whoever waits for them receives nothing, and no error.',
    fix: 'Send both for a while, and deprecate the old type in its description.',
  },
  'message-variant-renamed': {
    code: 'LEX7409',
    effect: 'both',
    levels: { response: 'error' },
    source: ['readers'],
    summary: 'A type of messages is gone, and one of the same shape is new.',
    why: 'The name of a definition is what a message says in its header.',
    fix: 'Keep the old name, or send both.',
  },
  'subprotocol-changed': {
    code: 'LEX7410',
    effect: 'both',
    levels: { response: 'error' },
    source: [],
    summary: 'The messages of a subscription are framed in another way.',
    why: 'Old readers cannot take the frames apart.',
    fix: PUBLISH_ANEW,
  },
}
