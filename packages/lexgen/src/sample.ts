export type { MethodPart } from './data/method-parts.ts'
export { NoSampleError, sample, type SampleOptions } from './sampling/sample.ts'
