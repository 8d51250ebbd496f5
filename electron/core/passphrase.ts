/** Characters a new key's passphrase has at least. Older keys are opened by whatever theirs is. */
export const leastPassphrase = 12
