/** Days on which the runtime's major versions came out, as the package registry dates them; a newer major is not known here. */
const released: Readonly<Record<string, string>> = {
  33: '2024-10-15',
  43: '2026-07-01',
  44: '2026-08-25',
  45: '2026-10-21',
}

/** ISO day on which a version's major came out; null where it is not known. */
export const runtimeSince = (version: string): string | null => released[version.split('.')[0] ?? ''] ?? null
