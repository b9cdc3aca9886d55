// Which tests are quick: those that reach no server, no other process and no compiler by their imports. Nobody has to list a new one.
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
