import { createHash, timingSafeEqual } from 'node:crypto'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Whether a word is the token, in a time that does not tell how much of it was right. */
export const isToken = (token: string, word: string): boolean => timingSafeEqual(digest(token), digest(word))
