/**
 * Refuses a number that an option cannot be, `NaN` among them: compared with, it would make loops endless and waits vanish.
 *
 * @throws {RangeError}
 */
export function checkRange(name: string, value: number, min: number, max: number = Number.POSITIVE_INFINITY): void {
  if (!(value >= min && value <= max))
    throw new RangeError(`${name}: expected a number from ${min} to ${max}, found ${value}`)
}
