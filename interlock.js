#!/usr/bin/env node
// Starts the command line on Node 24 or newer, which npm installs beside us where the system's own is older.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('src/cli/main.ts', import.meta.url))
if (Number(process.versions.node.split('.')[0]) >= 24) await import(main)
else {
  const node = fileURLToPath(new URL('node_modules/.bin/node', import.meta.url))
  if (!existsSync(node)) {
    console.error(`Interlock needs Node 24 or newer; this is ${process.version}, and npm installed no newer one here.`)
    console.error('Next: run "npm ci" without --omit=optional, or install Node 24.')
    process.exit(3)
  }
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  // Ctrl-C reaches both of us; the command then ends in good order, and its exit code is ours.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('close', (code) => process.exit(code ?? 5))
}
