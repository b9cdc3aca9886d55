import { writeFileSync } from 'node:fs'

/** Loaded before a measured program by `node --import`: as it ends, writes its peak memory in bytes to the file that this variable names. */
export const PEAK_FILE_VARIABLE = 'LEXGEN_BENCH_PEAK_FILE'

const BYTES_PER_KIBIBYTE = 1024
const file = process.env[PEAK_FILE_VARIABLE]

if (file !== undefined) {
  process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS * BYTES_PER_KIBIBYTE)))
}
