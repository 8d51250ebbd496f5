/** A file's bytes as text, whatever an editor saved it as: UTF-8, UTF-16 with or without a mark, else GB 18030, as Chinese Windows does. Never fails. */
export function decodeTyped(bytes: Uint8Array): string {
  for (const encoding of encodingsOf(bytes)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not that one, or one this runtime does not know.
    }
  }
  return new TextDecoder().decode(bytes)
}

/** JSON begins with two characters of ASCII, so that a zero tells which half of UTF-16 comes first. */
function encodingsOf([first, second]: Uint8Array): readonly string[] {
  if ((first === 0xff && second === 0xfe) || second === 0) return ['utf-16le']
  if ((first === 0xfe && second === 0xff) || first === 0) return ['utf-16be']
  return ['utf-8', 'gb18030']
}
