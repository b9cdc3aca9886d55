import type { OptionRows } from '../../options/option-table.ts'

import type { StringFormats } from '../../typescript/lower-type.ts'

export interface TypesOptions {
  readonly stringFormats: StringFormats
}

export const TYPES_OPTIONS: OptionRows<TypesOptions> = {
  stringFormats: {
    kind: 'choice',
    choices: ['template', 'plain'],
    default: 'template',
    summary: 'Formats such as did as template literal types, or all of them as string',
    commands: ['generate', 'check'],
    shapesOutput: true,
  },
}
