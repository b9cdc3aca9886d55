import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Json } from '../lower/ir.ts'

/** The package.json of an output folder, so that what its owner wrote there survives. One that is no JSON counts as absent. */
export function existingPackage(folder: string): Readonly<Record<string, Json>> | undefined {
  const path = join(folder, 'package.json')
  if (!existsSync(path)) return undefined
  try {
    const value: Json = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, Json>>) : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
