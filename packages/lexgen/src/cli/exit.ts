/** Exit codes of every command: clean; findings; bad usage, config or lexicon, or a bug; a comparison that was impossible. */
export const EXIT = { clean: 0, findings: 1, failed: 2, impossible: 3 } as const
