import type { Style } from '../layout/style.ts'
import type { Changes } from './changes.ts'
import type { Project } from './project.ts'
import type { Settings } from './settings.ts'

/** Something that is left to whoever runs init, with the lines or commands for it. */
export interface Advice {
  readonly message: string
  readonly lines: readonly string[]
}

/** What each step of init works with. */
export interface Setup {
  readonly project: Project
  readonly settings: Settings
  /** How new files are laid out. */
  readonly style: Style
  readonly changes: Changes
  /** Says what init leaves alone, and what that means. */
  readonly advise: (message: string, lines?: readonly string[]) => void
}
