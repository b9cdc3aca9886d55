/** Whom a change has to break to count: stored data, all that goes over the wire, the letter of the specification, or TypeScript. */
export const DRIFT_PROFILES = ['data', 'wire', 'spec', 'source'] as const

/** One of them. */
export type DriftProfile = (typeof DRIFT_PROFILES)[number]

/** The least that can fail a comparison. */
export const FAIL_THRESHOLDS = ['error', 'warn', 'info', 'never'] as const

/** One of them. */
export type FailThreshold = (typeof FAIL_THRESHOLDS)[number]
