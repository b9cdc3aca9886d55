import type { OptionRows } from '../../options/option-table.ts'

export interface SamplesOptions {
  readonly samples: boolean
}

export const SAMPLES_OPTIONS: OptionRows<SamplesOptions> = {
  samples: {
    kind: 'boolean',
    default: false,
    summary:
      'Write a module of samples beside each, x.sample.ts: the smallest valid value of every type, for tests and mocks',
    commands: ['generate', 'check'],
    shapesOutput: true,
  },
}
