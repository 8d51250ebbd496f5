import { isIP } from 'node:net'
import { z } from 'zod'
import { isLoopback, isNet } from '../../control'
import { noControl } from '../../core/control'
import type { FaultCode, FaultParams, Form } from '../../core/faultKinds'

const fault = <C extends FaultCode>(code: C, params: FaultParams[C]): { code: 'custom'; params: object } => ({
  code: 'custom',
  params: { code, params },
})
/** A text held to a form that no pattern says. */
const formed = (form: Form, fits: (text: string) => boolean): z.ZodString =>
  z.string().superRefine((text, context) => {
    if (!fits(text)) context.addIssue(fault('bad-form', { form, found: text.slice(0, 60) }))
  })

const port = z.int().min(1024).max(65_535)
const address = formed('ip-address', (text) => isIP(text) !== 0 && !text.includes('%'))

/** What settings say of the hall's control. A listener that another machine reaches wants a token: an address can be borrowed. */
export const controlSchema = z
  .strictObject({
    on: z.boolean().default(noControl.on),
    address: address.default(noControl.address),
    osc: port.nullable().default(noControl.osc),
    text: port.nullable().default(noControl.text),
    http: port.nullable().default(noControl.http),
    allow: z
      .array(formed('network', isNet))
      .min(1)
      .max(64)
      .default([...noControl.allow]),
    token: z
      .string()
      .regex(/^[\w-]{12,64}$/, 'token')
      .nullable()
      .default(noControl.token),
    perSecond: z.number().min(1).max(100).default(noControl.perSecond),
    mayEnd: z.boolean().default(noControl.mayEnd),
    tell: z
      .array(z.strictObject({ address, port: z.int().min(1).max(65_535), form: z.enum(['osc', 'text']) }))
      .max(16)
      .default([...noControl.tell]),
  })
  .superRefine(({ on, address: own, token, osc, text, http }, context) => {
    if (on && !isLoopback(own) && token === null)
      context.addIssue({ path: ['token'], ...fault('missing-field', { field: 'token' }) })
    const [taken] = [osc === text && 'text', http !== null && http === text && 'http'].filter(Boolean)
    if (typeof taken === 'string' && text !== null)
      context.addIssue({
        path: [taken],
        ...fault('unfit-value', { reason: `${taken === 'text' ? 'osc' : 'text'} = ${text}` }),
      })
  })
  .default({ ...noControl, allow: [...noControl.allow], tell: [...noControl.tell] })
