import type { OptionRows } from '../options/option-table.ts'
import type { StringFormats } from '../typescript/lower-type.ts'

/** What the types say of formats, and so what validators hold data to that need only be of its type. */
export interface StringFormatsOptions {
  readonly stringFormats: StringFormats
}

export const STRING_FORMATS_OPTIONS: OptionRows<StringFormatsOptions> = {
  stringFormats: {
    kind: 'choice',
    choices: ['template', 'plain'],
    default: 'template',
    summary: 'Formats such as did as template literal types, or all of them as string',
    commands: ['generate', 'check'],
    shapesOutput: true,
  },
}
