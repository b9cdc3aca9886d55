// In a thread that stays, the mutant of the run before would still be there while test files are loaded.
import { inject } from 'vitest'

if (inject('mutantActivation') !== 'static') {
  const state = globalThis[inject('globalNamespace')]
  if (state) state.activeMutant = undefined
}
