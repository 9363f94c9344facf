#!/usr/bin/env node
import module from 'node:module'

module.enableCompileCache?.()
const { main } = await import('../dist/main.js')
await main(new URL('..', import.meta.url))
