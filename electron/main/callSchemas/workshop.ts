import { z } from 'zod'
import { mapOrder, outlineText } from './map'
import { inEach, nothing, path } from './parts'
import { beginOrder, mediaGiven, storyEdit, voiceAt } from './story'

const passphrase = z.string().max(1000)

/** What the workshop's page may say. */
export const workshopSchemas = {
  'kiosk:get-workshop': nothing,
  'kiosk:choose-pack': z.tuple([z.string().max(4096).nullable()]),
  'kiosk:begin-report': z.tuple([beginOrder]),
  'kiosk:show-draft': nothing,
  'kiosk:get-proof': nothing,
  'kiosk:tell-drawn': nothing,
  'kiosk:get-story': nothing,
  'kiosk:get-offers': nothing,
  'kiosk:edit-story': z.tuple([storyEdit]),
  'kiosk:set-media': z.tuple([z.string().max(100), z.string().max(100), mediaGiven.nullable(), inEach]),
  'kiosk:set-voice': z.tuple([voiceAt, path.nullable()]),
  'kiosk:get-world': nothing,
  'kiosk:look-at-outlines': z.tuple([outlineText]),
  'kiosk:add-map': z.tuple([mapOrder]),
  'kiosk:bring-back': z.tuple([z.iso.datetime()]),
  'kiosk:copy-draft': nothing,
  'kiosk:write-proof': z.tuple([z.boolean()]),
  'kiosk:open-proof': nothing,
  'kiosk:confirm-proof': nothing,
  'kiosk:write-workbook': z.tuple([z.boolean()]),
  'kiosk:take-workbook': nothing,
  'kiosk:mend-cells': z.tuple([z.array(z.string().max(300)).max(200)]),
  'kiosk:unmend-cell': z.tuple([z.string().max(300)]),
  'kiosk:open-cell': z.tuple([z.string().regex(/^[^!]{1,40}![A-Z]{1,3}\d{1,7}$/)]),
  'kiosk:confirm-texts': z.tuple([z.array(z.string().max(100)).max(100)]),
  'kiosk:withdraw-answer': z.tuple([z.string().max(100)]),
  'kiosk:rewrite-text': z.tuple([z.string().max(100), z.string().min(1).max(20_000)]),
  'kiosk:make-key': z.tuple([z.string().max(200), passphrase]),
  'kiosk:open-key': nothing,
  'kiosk:sign-draft': z.tuple([passphrase]),
  'kiosk:write-stick': z.tuple([path.nullable()]),
}
