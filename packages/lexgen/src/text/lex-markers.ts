import type { Markers } from './marked-section.ts'

/** What the generator of the official pages wrote around its part ("lex generated content", 2022 to 2024). */
export const LEX_MARKERS: Markers = {
  start: '<!-- START lex generated content. Please keep comment here to allow auto update -->',
  end: '<!-- END lex generated TOC please keep comment here to allow auto update -->',
}
