import { languageName } from '../../electron/core/languageName'
import type { Report } from '../../electron/core/report'
import type { FaultKind } from '../picture/faults'
import type { Stage } from '../picture/stage'
import { attract, doors, type Finding, type LeftOut, type Seen } from './judge'

/** A finding for people: where, what, and what to do. */
export interface ToldFinding {
  readonly where: string
  readonly what: string
  readonly todo: string
}

interface JudgeWords {
  readonly where: (scene: string, step: number, seen: string) => string
  readonly seen: (shape: string, language: string, more: number) => string
  readonly wide: string
  readonly upright: string
  readonly wall: string
  readonly large: string
  readonly faults: Readonly<Record<FaultKind, (what: string, other: string) => readonly [string, string]>>
  readonly leftOut: (what: string, shown: number, of: number) => string
  readonly comma: string
  readonly touched: string
  /** The screen of doors. */
  readonly doors: string
  /** The screen before the tour. */
  readonly attract: string
}

const shorter = '把文字写短，或把它分成两步。'
const zh: JudgeWords = {
  where: (scene, step, seen) => `${scene} 第${step}步（${seen}）`,
  seen: (shape, language, more) => `${shape}，${language}${more > 0 ? `，另有${more}种画面` : ''}`,
  ...{
    wide: '横屏',
    upright: '竖屏',
    wall: '长条屏',
    large: '大字',
    comma: '，',
    touched: '观众动手之后',
    doors: '入口选择',
    attract: '待机画面',
  },
  faults: {
    cut: (what) => [`放不下：“${what}”`, shorter],
    overlap: (what, other) => [`“${what}”压住了“${other}”`, shorter],
    'sticks-out': (what, other) => [`“${what}”伸出了“${other}”`, shorter],
    'off-stage': (what) => [`“${what}”出了画面`, shorter],
    'too-small': (what) => [`“${what}”小得看不清`, shorter],
    'two-measures': (what, other) => [
      `“${what}”和“${other}”不是同一种量，却画在同一把尺上`,
      '每把尺上只放同一种量的指标。',
    ],
    'false-length': (what) => [`“${what}”画得和数值不成比例`, '请把这个报告包交给维护人员。'],
    'no-noun': (what) => [`“${what}”没有说是什么的数`, '给这个数补上名称。'],
    crowded: (what, other) => [
      `“${what}”离${other ? `“${other}”` : '别的按钮'}太近，手指分不开`,
      '请把这个报告包交给维护人员。',
    ],
    twice: (what) => [`“${what}”出现了两次`, '同一步里同一项内容只写一次。'],
  },
  leftOut: (what, shown, of) =>
    `${what ? `“${what}”` : '列表'}有${of}项，${shown === 0 ? '画面上都放不下，' : `画面上放得下${shown}项，其余`}在卡片里`,
}

const shorten = 'Make the text shorter, or split the step in two.'
const en: JudgeWords = {
  where: (scene, step, seen) => `${scene}, step ${step} (${seen})`,
  seen: (shape, language, more) =>
    `${shape}, ${language}${more > 0 ? `, and ${more} other picture${more > 1 ? 's' : ''}` : ''}`,
  ...{
    wide: 'wide',
    upright: 'upright',
    wall: 'long wall',
    large: 'large text',
    comma: ', ',
    touched: 'after a touch',
    doors: 'The doors',
    attract: 'The attract screen',
  },
  faults: {
    cut: (what) => [`No room for “${what}”.`, shorten],
    overlap: (what, other) => [`“${what}” lies over “${other}”.`, shorten],
    'sticks-out': (what, other) => [`“${what}” sticks out of “${other}”.`, shorten],
    'off-stage': (what) => [`“${what}” leaves the picture.`, shorten],
    'too-small': (what) => [`“${what}” is too small to be read.`, shorten],
    'two-measures': (what, other) => [
      `“${what}” and “${other}” are of two measures, and drawn on one scale.`,
      'Let each scale have indicators of one measure only.',
    ],
    'false-length': (what) => [
      `“${what}” is not as long as its value.`,
      'Hand this pack to whoever maintains the program.',
    ],
    'no-noun': (what) => [`“${what}” does not say what it counts.`, 'Give the figure its name.'],
    crowded: (what, other) => [
      `“${what}” lies too near to ${other ? `“${other}”` : 'another button'} for a finger.`,
      'Hand this pack to whoever maintains the program.',
    ],
    twice: (what) => [`“${what}” stands there twice.`, 'Name each thing once in a step.'],
  },
  leftOut: (what, shown, of) =>
    `${what ? `“${what}”` : 'a list'} has ${of}: ${shown === 0 ? 'none has room on the picture, all are on the card' : `${shown} have room on the picture, the rest is on the card`}`,
}

const wordsOf = (locale: string): JudgeWords => (locale.toLowerCase().startsWith('zh') ? zh : en)

function shapeOf({ w, h, portrait, text }: Stage, words: JudgeWords): string {
  const shape = portrait ? words.upright : w / h > 2.5 ? words.wall : words.wide
  return text > 1 ? `${shape}${words.comma}${words.large}` : shape
}

function whereOf(report: Report, at: Pick<Finding, 'scene' | 'step'>, seen: readonly Seen[], locale: string): string {
  const words = wordsOf(locale)
  const names = report.texts[locale] ?? report.texts[report.manifest.locales[0] ?? '']
  const [first] = seen
  const told = first
    ? words.seen(
        `${shapeOf(first.stage, words)}${first.touched ? `${words.comma}${words.touched}` : ''}`,
        languageName(first.locale, locale),
        seen.length - 1,
      )
    : ''
  const before = { [doors]: words.doors, [attract]: words.attract }[at.scene]
  return words.where(before ?? names?.scenes[at.scene]?.name ?? at.scene, at.step, told)
}

/** Tells what is wrong with a picture in Chinese (any `zh…` locale) or English (all others). */
export function tellFinding(report: Report, finding: Finding, locale: string): ToldFinding {
  const [what, todo] = wordsOf(locale).faults[finding.kind](finding.what, finding.other ?? '')
  return { where: whereOf(report, finding, finding.seen, locale), what, todo }
}

/** Tells what a picture leaves to the card. */
export const tellLeftOut = (report: Report, { omission, seen, ...at }: LeftOut, locale: string): ToldFinding => ({
  where: whereOf(report, at, [seen], locale),
  what: wordsOf(locale).leftOut(omission.what.replaceAll('\n', ' '), omission.shown, omission.of),
  todo: '',
})
