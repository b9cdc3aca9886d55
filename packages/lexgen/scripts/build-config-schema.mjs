// Writes config.schema.json from the option table and the rules. `--check` writes nothing and fails when it is out of date.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { configSchema } from '../dist/api/config-schema.js'

const TARGET = new URL('../config.schema.json', import.meta.url)

const style = { ...(await resolveConfig(fileURLToPath(TARGET))), parser: 'json' }
const text = await format(JSON.stringify(configSchema()), style)
if (!process.argv.includes('--check')) await writeFile(TARGET, text)
else if ((await readFile(TARGET, 'utf8').catch(() => '')) !== text) {
  console.error('packages/lexgen/config.schema.json is out of date: npm run generate writes it')
  process.exitCode = 1
}
