const names =
  /^(\..*|~\$.*|~.*\.tmp|thumbs\.db(:encryptable)?|ehthumbs(_vista)?\.db|desktop\.ini|icon\r|__macosx|@eadir|#recycle|\$recycle\.bin|recycler|system volume information|lost\+found)$/i

/**
 * Files that Windows, macOS, Office and the boxes of a network's disks leave in whatever folder somebody looks at: no part of a pack, neither sealed nor
 * in its fingerprint. `filePath` keeps a pack from naming one whose name begins with a dot. Paths with forward slashes.
 */
export const isSystemFile = (path: string): boolean => path.split('/').some((name) => names.test(name))
