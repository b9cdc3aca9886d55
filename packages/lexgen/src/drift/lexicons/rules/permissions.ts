import { type DriftRuleRow, NOTHING_TO_DO } from '../rule.ts'

export type PermissionRuleId =
  | 'permission-removed'
  | 'permission-narrowed'
  | 'permission-added'
  | 'permission-widened'
  | 'permission-aud-changed'
  | 'permission-unknown-added'
  | 'permission-text-changed'

/** What permission sets grant. */
export const PERMISSION_RULES: Readonly<Record<PermissionRuleId, DriftRuleRow>> = {
  'permission-removed': {
    code: 'LEX7601',
    effect: 'narrows',
    levels: { request: 'error' },
    source: [],
    summary: 'A permission set no longer grants something.',
    why: 'Sessions lose the access when their tokens are refreshed.',
    fix: 'Leave the permission, or publish a set under a new NSID.',
  },
  'permission-narrowed': {
    code: 'LEX7602',
    effect: 'narrows',
    levels: { request: 'error' },
    source: [],
    summary: 'A permission set grants fewer actions.',
    why: 'Sessions lose the access when their tokens are refreshed.',
    fix: 'Leave the actions, or publish a set under a new NSID.',
  },
  'permission-added': {
    code: 'LEX7603',
    effect: 'widens',
    levels: { request: 'warn' },
    source: [],
    summary: 'A permission set grants something more.',
    why: 'What users have granted already grows with it.',
    fix: 'Look at it as at a change of security, and accept it.',
  },
  'permission-widened': {
    code: 'LEX7604',
    effect: 'widens',
    levels: { request: 'warn' },
    source: [],
    summary: 'A permission set grants more actions.',
    why: 'What users have granted already grows with it.',
    fix: 'Look at it as at a change of security, and accept it.',
  },
  'permission-aud-changed': {
    code: 'LEX7605',
    effect: 'both',
    levels: { request: 'error' },
    source: [],
    summary: 'A permission to call a method is for another audience.',
    why: 'Sessions lose the access to the services that they had it for.',
    fix: 'Leave the audience, and add another entry.',
  },
  'permission-unknown-added': {
    code: 'LEX7606',
    effect: 'narrows',
    levels: { request: 'error' },
    source: [],
    summary: 'A permission has a resource or a field that the language does not know.',
    why: 'Servers ignore such an entry as a whole.',
    fix: 'Put what every server knows into an entry of its own.',
  },
  'permission-text-changed': {
    code: 'LEX7607',
    effect: 'none',
    levels: { request: 'info' },
    source: [],
    summary: 'The title or the detail of a permission set is another.',
    why: 'Users read it when they are asked for consent.',
    fix: NOTHING_TO_DO,
  },
}
