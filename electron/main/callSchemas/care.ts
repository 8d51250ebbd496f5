import { nothing } from './parts'

/** What the self-check may say. */
export const careSchemas = { 'kiosk:read-machine': nothing }
