import { StyleError, UNSTYLED, resolveStyle } from '../layout/prettier-style.ts'
import type { Style } from '../layout/style.ts'
import { isObject } from '../text/json.ts'
import { type Project, findFirst } from './project.ts'
import { readObject } from './read-file.ts'
import { BIOME_NAMES } from './steps/formatters.ts'

/** How new files are laid out, so that the formatter of the project finds nothing to do: Biome's, prettier's or that of an .editorconfig. */
export async function chooseStyle({ folder, folders }: Project): Promise<Style> {
  const biome = findFirst(folders, BIOME_NAMES)
  if (biome !== undefined) return styleOfBiome(biome)
  try {
    return (await resolveStyle(folder)).style
  } catch (error) {
    if (!(error instanceof StyleError)) throw error
    // Generating says what is wrong with it.
    return UNSTYLED.style
  }
}

/** What a config of Biome says of JSON, or its defaults. */
function styleOfBiome(path: string): Style {
  const config = readObject(path)
  const json = isObject(config['json']) ? config['json']['formatter'] : undefined
  const said = { ...(isObject(config['formatter']) ? config['formatter'] : {}), ...(isObject(json) ? json : {}) }
  const { indentStyle, indentWidth, lineWidth } = said
  return {
    ...UNSTYLED.style,
    useTabs: indentStyle !== 'space',
    ...(typeof indentWidth === 'number' && { tabWidth: indentWidth }),
    ...(typeof lineWidth === 'number' && { printWidth: lineWidth }),
  }
}
