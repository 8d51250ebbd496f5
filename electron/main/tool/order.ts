const order = '--tool'

/** What follows `--tool`: a verb of the pack tool and what it is given; undefined where the tour is meant. */
export function toolOrder(args: readonly string[]): readonly string[] | undefined {
  const at = args.indexOf(order)
  return at < 0 ? undefined : args.slice(at + 1)
}
