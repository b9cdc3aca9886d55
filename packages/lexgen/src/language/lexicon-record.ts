/** The `$type` of a lexicon that is published as a record ("Lexicon Publication and Resolution"). */
export const LEXICON_RECORD_TYPE = 'com.atproto.lexicon.schema'
