import { parentPort, workerData } from 'node:worker_threads'
import { groundAnswer, type GroundTask } from '../workshop/groundTask'

/** Beside main, which goes on: the world alone takes half a second to read, a file of outlines up to some seconds. */
parentPort?.postMessage(await groundAnswer(workerData as GroundTask))
