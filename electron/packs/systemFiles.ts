const names = /^(\..*|~\$.*|thumbs\.db|ehthumbs(_vista)?\.db|desktop\.ini|icon\r)$/i

/**
 * Files that Windows, macOS and Office leave in whatever folder somebody looks at: no part of a pack, neither sealed nor
 * in its fingerprint. `filePath` keeps a pack from naming one whose name begins with a dot. Paths with forward slashes.
 */
export const isSystemFile = (path: string): boolean => path.split('/').some((name) => names.test(name))
