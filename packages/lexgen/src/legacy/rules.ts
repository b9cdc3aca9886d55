/**
 * The rewriting rules: what each construct of an earlier era becomes is told by `lexgen explain <code>`.
 * `dates` are the first and the last day on which the official lexicons had the construct. `legacy` tells whether a document that needs
 * the rule is of an earlier era (`--era today` refuses it); the others are forms in which documents of today travel.
 */
export const RULES = {
  N0: { code: 'LEX6001', dates: '2022-09-20', legacy: true },
  N1: { code: 'LEX6002', dates: '2022-09-20 to 2022-12-01', legacy: true },
  N2a: { code: 'LEX6003', dates: '2022-09-20 to 2022-11-09', legacy: true },
  N2b: { code: 'LEX6004', dates: '2022-09-20 to 2022-12-01', legacy: true },
  N2c: { code: 'LEX6005', dates: '2022-11-09 to 2022-12-01', legacy: true },
  N3a: { code: 'LEX6006', dates: '2022-09-20 to 2022-12-01', legacy: true },
  N3b: { code: 'LEX6007', dates: '2022-09-20 to 2022-11-09', legacy: true },
  N3c: { code: 'LEX6008', dates: '2022-09-20 to 2022-11-09', legacy: true },
  N3d: { code: 'LEX6009', dates: '2022-09-20 to 2022-12-05', legacy: true },
  N4a: { code: 'LEX6010', dates: '2022-09-20 to 2022-12-01', legacy: true },
  N4b: { code: 'LEX6011', dates: '2022-09-20 to 2022-10-13', legacy: true },
  N4c: { code: 'LEX6012', dates: '2022-09-20 to 2022-12-01', legacy: true },
  N4d: { code: 'LEX6013', dates: '2022-09-20 to 2022-12-01', legacy: true },
  N4e: { code: 'LEX6014', dates: '2022-10-13 to 2022-12-01', legacy: true },
  N4f: { code: 'LEX6015', dates: '2022-09-20 to 2022-12-01', legacy: true },
  N4g: { code: 'LEX6016', dates: '2022-09-20 to 2022-12-01', legacy: true },
  N4h: { code: 'LEX6017', dates: '2022-09-20 to 2022-12-01', legacy: true },
  N4i: { code: 'LEX6018', dates: '2022-09-20 to 2022-12-01', legacy: true },
  N4k: { code: 'LEX6019', dates: '2022-09-20 to 2022-12-01', legacy: true },
  N4l: { code: 'LEX6020', dates: '2022-09-20 to 2022-12-01', legacy: true },
  N4m: { code: 'LEX6021', dates: '2022-09-20 to 2022-12-01', legacy: true },
  N5a: { code: 'LEX6022', dates: '2022-12-01', legacy: true },
  N5b: { code: 'LEX6023', dates: '2022-12-01', legacy: true },
  N5c: { code: 'LEX6024', dates: '2022-12-01', legacy: true },
  N6a: { code: 'LEX6025', dates: '2022-09-20 to 2023-02-10', legacy: true },
  N6b: { code: 'LEX6026', dates: '2022-12-01 to 2023-03-31', legacy: true },
  N6c: { code: 'LEX6027', dates: '2022-12-01 to 2023-03-31', legacy: true },
  N6d: { code: 'LEX6028', dates: '2022-12-01 to 2023-04-11', legacy: true },
  N7a: { code: 'LEX6029', dates: '2023-02-09 to 2023-03-31', legacy: true },
  N7b: { code: 'LEX6030', dates: '2023-02-09 to 2023-03-31', legacy: true },
  N8a: { code: 'LEX6031', dates: '2022-09-20 to 2023-09-19', legacy: true },
  N8b: { code: 'LEX6032', dates: '2022-10-13 to 2023-09-19', legacy: true },
  N8c: { code: 'LEX6033', dates: '2023-03', legacy: true },
  N9: { code: 'LEX6034', dates: '2023', legacy: true },
  N10: { code: 'LEX6035', dates: '2025', legacy: true },
  // Also how official libraries hold documents of today in memory, so it refuses none.
  N11: { code: 'LEX6036', dates: '2022-10-13 to 2023-03-31', legacy: false },
  N12: { code: 'LEX6037', dates: '2022-09-20 to 2022-10-18', legacy: true },
  N13: { code: 'LEX6038', dates: 'today', legacy: false },
  N14: { code: 'LEX6039', dates: 'today', legacy: false },
  N15: { code: 'LEX6040', dates: 'today', legacy: false },
  N16: { code: 'LEX6041', dates: '2022-12-01 to 2025-11-17', legacy: true },
} as const

/** The name of a rule. */
export type RuleId = keyof typeof RULES

/** Rules whose construct is also what somebody writes today who comes from JSON Schema or forgets a key. */
const AMBIGUOUS_RULES: ReadonlySet<RuleId> = new Set([
  'N2b',
  'N2c',
  'N3c',
  'N3d',
  'N4l',
  'N4m',
  'N5a',
  'N6a',
  'N6d',
  'N8a',
  'N9',
  'N10',
  'N12',
  'N16',
])

/** Whether a document that needs the rule is surely one of history, where other slips are forgiven too. */
export function isMarkOfHistory(rule: RuleId): boolean {
  return rule === 'N11' || (RULES[rule].legacy && !AMBIGUOUS_RULES.has(rule))
}
