import { parentPort, workerData } from 'node:worker_threads'
import { readPack } from '../../packs'

/** Reads and checks the pack in the folder it was started with, beside main: a window can be opened and served meanwhile. */
parentPort?.postMessage(await readPack(String(workerData)))
