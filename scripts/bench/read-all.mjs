// The floor of any check: lists a folder and reads every file in it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

for (const entry of readdirSync(process.argv[2], { withFileTypes: true, recursive: true })) {
  if (entry.isFile()) readFileSync(join(entry.parentPath, entry.name))
}
