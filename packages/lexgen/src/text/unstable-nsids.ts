/** Names that say of themselves that they may change, with `*` for any characters (Lexicon style guide). */
export const UNSTABLE_NSIDS: readonly string[] = ['*.temp.*', '*.unspecced.*', '*.experimental.*', 'internal.*']
