import { isSameJson } from '../text/parse-json.ts'

/**
 * Whether two texts of a generated file differ in nothing but how they are laid out. Prettier, which is loaded for this, lays both out
 * anew; text that it cannot read says something else.
 */
export async function isReformatted(path: string, current: string, wanted: string): Promise<boolean> {
  try {
    if (path.endsWith('.json')) return isSameJson(current, wanted)
    const { format } = await import('prettier')
    // An object that somebody spread over several lines stays so unless told otherwise.
    const options = { filepath: path, objectWrap: 'collapse' } as const
    return (await format(current, options)) === (await format(wanted, options))
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}
