import { makeVisible } from '../../../diagnostics/visible.ts'
import type { DriftFinding, DriftReport } from '../finding.ts'
import { groupFindings, showBroken } from './group.ts'

/** JUnit's XML: a suite for each lexicon, a case for each finding. Errors that are not accepted fail; where nothing changed, one case passes. */
export function printDriftJunit(report: DriftReport): string {
  const groups = groupFindings(report.findings)
  const { errors } = report.summary
  const count = Math.max(report.findings.length, 1)
  const suites = groups.map(({ nsid, findings }) => printSuite(nsid, findings))
  const none = [
    '  <testsuite name="lexgen diff" tests="1" failures="0">',
    '    <testcase name="no changes"/>',
    '  </testsuite>',
  ]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="lexgen diff" tests="${count}" failures="${errors}">`,
    ...(suites.length === 0 ? none : suites),
    '</testsuites>',
    '',
  ].join('\n')
}

function printSuite(nsid: string, findings: readonly DriftFinding[]): string {
  const failures = findings.filter(isFailure).length
  return [
    `  <testsuite name=${attribute(nsid)} tests="${findings.length}" failures="${failures}">`,
    ...findings.map(printCase),
    '  </testsuite>',
  ].join('\n')
}

function isFailure({ severity, accepted }: DriftFinding): boolean {
  return severity === 'error' && accepted === undefined
}

function printCase(finding: DriftFinding): string {
  const { nsid, def, path, rule, message, help, head, base, severity } = finding
  const name = [rule, [def, path].filter((each) => each !== '').join(' ')].join(' ').trim()
  const place = head ?? base
  const at = place === undefined ? '' : ` file=${attribute(place.file)} line="${place.line}"`
  const open = `    <testcase classname=${attribute(nsid)} name=${attribute(name)}${at}>`
  const broken = showBroken(finding)
  const text = escapeXml([broken === '' ? '' : `breaks ${broken}`, help].filter((each) => each !== '').join('\n'))
  const said = isFailure(finding)
    ? `<failure type=${attribute(rule)} message=${attribute(message)}>${text}</failure>`
    : `<system-out>${escapeXml(`${severity}: ${message}`)}</system-out>`
  return `${open}${said}</testcase>`
}

function attribute(text: string): string {
  return `"${escapeXml(text)}"`
}

/** XML 1.0 has no control characters, not even escaped. */
function escapeXml(text: string): string {
  return text
    .split('\n')
    .map(makeVisible)
    .join('\n')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
