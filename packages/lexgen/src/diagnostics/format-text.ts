import { drawCodeFrame } from './code-frame.ts'
import type { Diagnostic, RelatedPlace } from './diagnostic.ts'
import type { Hint } from './hint.ts'
import { groupByPath, type LocatedSource } from './locate.ts'
import { COLOR_OF, createPaint, type Paint } from './paint.ts'
import { makeVisible } from './visible.ts'
import { splitLines } from '../text/lines.ts'

/** Greatest number of diagnostics with a code frame; the ones after it have the other lines only. */
const MAX_FRAMES = 100

/** For people: `path:line:col - error LEX2003: message`, a code frame, the place in the document, and what to do. */
export function formatText(
  diagnostics: readonly Diagnostic[],
  sources: readonly LocatedSource[],
  color: boolean,
  hints: readonly Hint[],
  columns?: number,
): string {
  const paint = createPaint(color)
  const lines = indexLines(sources)
  return [
    ...diagnostics.map((each, i) => `${formatOne(each, i < MAX_FRAMES ? lines(each) : undefined, paint, columns)}\n`),
    ...hints.map((hint) => formatHint(hint, paint)),
  ].join('\n')
}

/** One command a line, as it can be pasted. */
function formatHint({ message, commands }: Hint, paint: Paint): string {
  return [
    `${paint('bold', 'hint')}: ${makeVisible(message)}`,
    ...commands.map((each) => `  ${makeVisible(each)}`),
    '',
  ].join('\n')
}

function formatOne(
  diagnostic: Diagnostic,
  lines: SourceLines | undefined,
  paint: Paint,
  columns: number | undefined,
): string {
  const { severity, code, position, pointer, nsid, hint } = diagnostic
  const where = placeOf(diagnostic)
  const rule = diagnostic.rule === undefined ? '' : ` (${diagnostic.rule})`
  const label = paint(COLOR_OF[severity], `${severity} ${code}`)
  const parts = [
    `${where === '' ? '' : `${paint('bold', where)} - `}${label}: ${makeVisible(diagnostic.message)}${rule}`,
  ]
  if (position !== undefined && lines !== undefined) {
    const frame = drawCodeFrame(lines.lines, position, lines.firstLine, columns)
    for (const line of frame) parts.push(line.marks ? paint(COLOR_OF[severity], line.text) : paint('dim', line.text))
  }
  if (pointer !== undefined && pointer !== '') {
    parts.push(paint('dim', `  at ${makeVisible(pointer)}${nsid === undefined ? '' : ` in ${makeVisible(nsid)}`}`))
  }
  if (hint !== undefined) parts.push(`  hint: ${makeVisible(hint)}`)
  for (const place of diagnostic.related ?? [])
    parts.push(`  see ${paint('bold', placeOf(place))}: ${makeVisible(place.message)}`)
  return parts.join('\n')
}

/** `path:line:col`, as far as it is known. */
function placeOf({ path, position }: Pick<Diagnostic, 'path' | 'position'> | RelatedPlace): string {
  if (path === undefined) return ''
  return position === undefined ? makeVisible(path) : `${makeVisible(path)}:${position.line}:${position.column}`
}

interface SourceLines {
  readonly lines: readonly string[]
  /** Number of the first of them in the file, from 1. */
  readonly firstLine: number
}

/** The lines of the text that holds a diagnostic's position, split once for each text. */
function indexLines(sources: readonly LocatedSource[]): (diagnostic: Diagnostic) => SourceLines | undefined {
  const split = new Map<LocatedSource, SourceLines>()
  const byPath = groupByPath(sources)
  return ({ path, position }) => {
    if (path === undefined || position === undefined) return undefined
    const before = [...(byPath.get(path)?.values() ?? [])].filter(({ lineOffset }) => (lineOffset ?? 0) < position.line)
    const source = before.reduce<LocatedSource | undefined>(
      (best, next) => (best === undefined || (next.lineOffset ?? 0) > (best.lineOffset ?? 0) ? next : best),
      undefined,
    )
    if (source === undefined) return undefined
    let lines = split.get(source)
    if (lines === undefined) {
      lines = { lines: splitLines(source.text), firstLine: (source.lineOffset ?? 0) + 1 }
      split.set(source, lines)
    }
    return lines
  }
}
