import type { FaultCode, FaultParams, FaultText, FaultWords, PackFault } from './faultKinds'
import { wordsEn } from './faultWordsEn'
import { wordsZh } from './faultWordsZh'

export type { FaultCode, FaultText, Form, Nameable, PackFault, SyntaxProblem, ValueType } from './faultKinds'
export { forms } from './faultKinds'

/** Makes a fault; `at` is empty where the whole file is meant. */
export const packFault = <C extends FaultCode>(code: C, file: string, at: string, params: FaultParams[C]): PackFault =>
  ({ code, file, at, params }) as unknown as PackFault

/** Tells a fault in Chinese (any `zh…` locale) or English (all others). Pure and total. */
export function describeFault(fault: PackFault, locale: string): FaultText {
  const words: FaultWords = locale.toLowerCase().startsWith('zh') ? wordsZh : wordsEn
  const tell = words.tell[fault.code] as (params: unknown) => readonly [string, string]
  const [what, todo] = tell(fault.params)
  return { what, where: words.where(fault.file, fault.at), todo }
}
