import type { ValueEntry } from './page.ts'

/** Whether a value is an object and nothing around it, which its fields say by themselves. */
export function isPlainObject({ fields, type }: ValueEntry): boolean {
  return fields !== undefined && type.length === 1
}
