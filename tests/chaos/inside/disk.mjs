// Stands before a disk's process, as main.mjs before main.
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { wrapDisk } from './sticks.mjs'

wrapDisk(createRequire(import.meta.url))
await import(pathToFileURL(process.argv[2]).href)
