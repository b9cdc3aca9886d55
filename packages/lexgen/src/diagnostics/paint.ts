import type { Severity } from './diagnostic.ts'

const COLORS = { red: 31, yellow: 33, cyan: 36, dim: 2, bold: 1 } as const

type Color = keyof typeof COLORS

/** Text in a colour, for a terminal that shows colours. */
export type Paint = (color: Color, text: string) => string

export const COLOR_OF: Readonly<Record<Severity, Color>> = { error: 'red', warning: 'yellow', info: 'cyan' }

/** Paints, or leaves every text as it is. */
export function createPaint(hasColor: boolean): Paint {
  return hasColor ? (name, text) => `\u001b[${COLORS[name]}m${text}\u001b[0m` : (_, text) => text
}
