import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A voice of so many seconds, a quiet tone, as WAV: 8 kHz, one byte a sample. */
export function wav(seconds: number, hertz = 220): Buffer {
  const rate = 8000
  const samples = Buffer.from(
    Array.from({ length: Math.round(seconds * rate) }, (_, i) => 128 + 20 * Math.sin((2 * Math.PI * hertz * i) / rate)),
  )
  const head = Buffer.alloc(44)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8, 'latin1')
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36, 'latin1')
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples])
}

const stamp = (seconds: number): string =>
  `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${(seconds % 60).toFixed(3).padStart(6, '0')}`

/** Captions as WebVTT: from, to (seconds), words. */
export const vtt = (...cues: readonly (readonly [number, number, string])[]): string =>
  `WEBVTT\n\n${cues.map(([from, to, text]) => `${stamp(from)} --> ${stamp(to)}\n${text}\n`).join('\n')}`

/** A film that every machine plays. */
export const film = (): Buffer => readFileSync(join(import.meta.dirname, '../../fixtures/media/h264.mp4'))

type Entry = Readonly<Partial<Record<'audio' | 'captions' | 'sign', string>>>

/** Gives a written pack narration: entries by step and locale, and the files they name. */
export function narrate(
  dir: string,
  steps: Readonly<Record<string, Readonly<Record<string, Entry>>>>,
  files: Readonly<Record<string, Buffer | string>>,
): void {
  const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as { files: object }
  const named = { ...manifest, files: { ...manifest.files, narration: 'narration.json' } }
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(named))
  writeFileSync(join(dir, 'narration.json'), JSON.stringify({ steps }))
  for (const [file, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true })
    writeFileSync(join(dir, file), bytes)
  }
}
