/** A stage of a run that may last. */
export type Phase = 'reading' | 'linking' | 'checking' | 'generating' | 'comparing' | 'writing'

/**
 * Hears how far a run has come: the stage that it is at, and how many pieces of how many are done, as far as anybody knows. Called
 * between one piece of work and the next, which is often.
 */
export type NoteProgress = (phase: Phase, done?: number, total?: number) => void
