/** LEX4xxx: names, output and the comparison of output; raised by the stages after linking. */
export const GENERATION_CODES = {} as const
