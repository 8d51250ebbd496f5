// What the benches measured, as rows of one table. Pure.
import { quantile } from './measure.mjs'

/** @typedef {{ figure: string, app: string, against: string, result: string, goal: string, met: boolean }} Row */

const n = (value, digits = 0) => value.toFixed(digits)
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length
const floor = 'bare Electron'

/** A row that compares with the floor by a ratio. */
const ratio = (figure, app, other, most, others, unit) => ({
  ...{ figure: `${figure}, ${unit}`, app: n(app), against: [`${floor} ${n(other)}`, ...others].join('; ') },
  ...{ result: `${n(app / other, 2)} ×`, goal: `≤ ${most.toFixed(2)} ×`, met: app / other <= most },
})

const range = ({ median, least, most }) => `${n(median)} (${n(least)}–${n(most)})`

function startRows(starts) {
  const { [floor]: base, 'this app': app, ...rivals } = starts
  const listed = (of) =>
    Object.entries(rivals).flatMap(([name, times]) => (times[of] ? [`${name} ${n(times[of].median)}`] : []))
  const rows = [
    ratio('start to first picture', app.paint.median, base.paint.median, 1.1, listed('paint'), 'ms'),
    ratio('start to first scene at rest', app.settled.median, base.paint.median, 1.6, listed('settled'), 'ms'),
  ]
  const spreads = [`${range(app.paint)}; ${floor} ${range(base.paint)}`, range(app.settled)]
  return rows.map((row, i) => ({ ...row, app: spreads[i] }))
}

function tourRows({ ours, others }) {
  const frames = ours.map((one) => one.frames)
  const [slow, worst] = [mean(frames.map((one) => one.slow)), Math.max(...frames.map((one) => one.worst))]
  const listed = (of) => Object.entries(others).map(([name, one]) => `${name} ${of(one)}`)
  const rivals = Object.entries(others).filter(([name]) => name !== floor)
  const memory = (of) => rivals.map(([name, one]) => `${name} ${n(one[of])}`)
  return [
    {
      ...{ figure: 'tour: frames over 33 ms, %', app: frames.map((one) => n(one.slow, 1)).join(', ') },
      ...{
        against: listed((one) => n(one.frames.slow, 1)).join('; '),
        result: n(slow, 1),
        goal: '≤ 3',
        met: slow <= 3,
      },
    },
    {
      ...{ figure: 'tour: longest frame, ms', app: frames.map((one) => n(one.worst)).join(', ') },
      ...{
        against: listed((one) => n(one.frames.worst)).join('; '),
        result: n(worst),
        goal: '≤ 100',
        met: worst <= 100,
      },
    },
    ratio(
      'memory (PSS) after the tour and 60 s',
      mean(ours.map((one) => one.rested)),
      others[floor].rested,
      1.4,
      memory('rested'),
      'MB',
    ),
    ratio(
      'memory (PSS) at its peak',
      mean(ours.map((one) => one.peak)),
      others[floor].rested,
      1.8,
      memory('peak'),
      'MB',
    ),
  ]
}

function touchRow({ ours, others }) {
  const seen = ours.flatMap(({ ms }) => (ms === undefined ? [] : [ms]))
  const p95 = quantile(seen, 0.95)
  const of = (list) => list.filter((ms) => ms !== undefined)
  return {
    figure: `touch to first changed frame, ${seen.length} touches, p95, ms`,
    app: `${n(p95)} (median ${n(quantile(seen, 0.5))}, at most ${n(Math.max(...seen))})`,
    against: Object.entries(others)
      .map(([name, list]) => `${name} ${n(quantile(of(list), 0.95))}`)
      .join('; '),
    ...{ result: n(p95), goal: '≤ 50', met: p95 <= 50 },
  }
}

function crashRow(crashes) {
  const all = Object.entries(crashes)
  const worst = Math.max(...all.map(([, { clean, back }]) => back / clean))
  return {
    figure: 'crashed page back at its step, against a clean start of the scene',
    app: all.map(([scene, { clean, back }]) => `${scene} ${n(back / clean, 2)}`).join(', '),
    ...{ against: 'a clean start 1', result: `${n(worst, 2)} × at worst`, goal: '≤ 0.50 ×', met: worst <= 0.5 },
  }
}

const scriptRow = (kb) => ({
  ...{
    figure: 'JavaScript before the first scene, kB gzip',
    app: n(kb),
    against: '',
    result: n(kb),
    goal: '≤ 150',
    met: kb <= 150,
  },
})

/** @param {{ starts?: any, tours?: any, touches?: any, crashes?: any, scripts?: number }} made @returns {Row[]} */
export const benchRows = ({ starts, tours, touches, crashes, scripts }) => [
  ...(starts ? startRows(starts) : []),
  ...(touches ? [touchRow(touches)] : []),
  ...(tours ? tourRows(tours) : []),
  ...(crashes ? [crashRow(crashes)] : []),
  ...(scripts === undefined ? [] : [scriptRow(scripts)]),
]

/** @returns {Row[]} from out/bench-map.json, out/rest.json and out/soak.json, each if it is there */
export const otherRows = ({ map, rest, soak }) => [
  ...Object.entries(map?.sizes ?? {}).map(([size, { ours, theirs }]) => ({
    ...{
      figure: `map in the hand at ${size}: frames over 33 ms, %`,
      app: n(ours.slow, 1),
      against: `ECharts' own roam ${n(theirs.slow, 1)}`,
    },
    ...{
      result: `${n(ours.slow - theirs.slow, 1)} points`,
      goal: size.startsWith('1920') ? 'fewer' : 'at most as many',
      met: ours.slow <= theirs.slow,
    },
  })),
  ...(rest?.rows ?? []).map(({ picture, share, goal }) => ({
    ...{
      figure: `at rest, ${picture}: share of a core, %`,
      app: n(share, 2),
      against: rest.floor ? `bare Electron ${n(rest.floor.share, 2)}` : '',
      result: n(share, 2),
      goal: `≤ ${goal}`,
      met: share <= goal,
    },
  })),
  ...Object.entries(soak?.slopes ?? {}).map(([what, { per1000, low, high, unit }]) => ({
    figure: `slope over ${soak.changes} scene changes: ${what}, ${unit} for 1,000 changes`,
    ...{
      app: n(per1000, 2),
      against: '',
      result: `${n(low, 2)} to ${n(high, 2)}`,
      goal: '0 within its interval',
      met: low <= 0,
    },
  })),
]
