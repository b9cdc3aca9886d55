/**
 * Longest time that a timer holds, in milliseconds (24.8 days): a longer one does not wait at all. HTML standard, "Timers"; all
 * platforms keep the time in 32 bits.
 */
export const MAX_TIMER_MS: number = 2 ** 31 - 1
