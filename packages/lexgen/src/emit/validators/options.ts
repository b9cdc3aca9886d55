import type { OptionRows } from '../../options/option-table.ts'

export interface ValidatorsOptions {
  readonly validators: boolean
}

export const VALIDATORS_OPTIONS: OptionRows<ValidatorsOptions> = {
  validators: {
    kind: 'boolean',
    default: false,
    summary:
      'Write x.validator.ts beside each module: validators for records, objects, params, inputs, outputs and messages',
    commands: ['generate', 'check'],
    shapesOutput: 'unless-default',
  },
}
