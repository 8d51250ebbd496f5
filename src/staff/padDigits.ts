const inOrder = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const

/** The pad's digits, in their order or in any; `random` gives 0 to 1, as Math.random does. */
export function padDigits(shuffled: boolean, random: () => number = Math.random): readonly string[] {
  const left: string[] = [...inOrder]
  if (!shuffled) return left
  return inOrder.map(() => left.splice(Math.floor(random() * left.length), 1)[0] ?? '')
}
