import { benchmarkBundle, bundleInputs } from './benchmarks/bundle.ts'
import { benchmarkCalls, callsInputs } from './benchmarks/calls.ts'
import { benchmarkDocumentation, documentationInputs } from './benchmarks/documentation.ts'
import { benchmarkGeneration, generationInputs } from './benchmarks/generation.ts'
import { benchmarkScale, scaleInputs } from './benchmarks/scale.ts'
import { benchmarkSearch, searchInputs } from './benchmarks/search.ts'
import { benchmarkTypes, typesInputs } from './benchmarks/types.ts'
import { benchmarkValidation, validationInputs } from './benchmarks/validation.ts'
import type { Figures, Outcome } from './figures.ts'
import { type Measured, openInputHasher } from './inputs.ts'
import type { Workbench } from './workbench.ts'

/** Something that is measured, and what its figures depend on. */
export interface Benchmark {
  readonly inputs: Measured
  readonly run: (bench: Workbench, rounds: number) => Outcome
}

/** Every benchmark, in the order of the page. */
export const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  generation: { inputs: generationInputs, run: benchmarkGeneration },
  types: { inputs: typesInputs, run: benchmarkTypes },
  bundle: { inputs: bundleInputs, run: benchmarkBundle },
  calls: { inputs: callsInputs, run: benchmarkCalls },
  validation: { inputs: validationInputs, run: benchmarkValidation },
  docs: { inputs: documentationInputs, run: benchmarkDocumentation },
  search: { inputs: searchInputs, run: benchmarkSearch },
  scale: { inputs: scaleInputs, run: benchmarkScale },
}

export const BENCHMARK_NAMES: readonly string[] = Object.keys(BENCHMARKS)

/** The hash of what each of the benchmarks measures today. */
export async function hashInputs(): Promise<Readonly<Record<string, string>>> {
  const hasher = openInputHasher()
  try {
    const hashes: Record<string, string> = {}
    for (const [name, { inputs }] of Object.entries(BENCHMARKS)) hashes[name] = await hasher.hash(inputs)
    return hashes
  } finally {
    hasher.close()
  }
}

/** The benchmarks that measured something else than there is today. */
export function findStale(figures: Figures, hashes: Readonly<Record<string, string>>): string[] {
  return Object.keys(hashes).filter((name) => figures[name]?.inputs !== hashes[name])
}
