#!/usr/bin/env node
// CommonJS, as all of dist: Node starts it faster than ES modules.
const nodeModule = require('node:module')
const { pathToFileURL } = require('node:url')

nodeModule.enableCompileCache?.()
const { main } = require('../dist/main.js')
void main(new URL('..', pathToFileURL(__filename)))
