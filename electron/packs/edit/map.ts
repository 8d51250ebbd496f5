import type { MapCamera } from '../../core/contracts/ground'
import type { InEach } from '../../core/contracts/inEach'
import type { MapPoint } from '../../core/contracts/mapEdit'
import type { StoryEdit } from '../../core/contracts/storyboard'
import { isOnLand, type LandScene } from '../../core/reading'
import { landScene } from '../kinds/map'
import type { Place, Texts } from '../schema'
import { freeId, sceneAt, type Edited, type StoryFiles } from './files'
import { distanceTo } from './mapDistance'

type Edit<D extends StoryEdit['do']> = Extract<StoryEdit, { do: D }>

const saysAll = (words: InEach, { texts }: StoryFiles): boolean =>
  Object.keys(texts).every((locale) => (words[locale] ?? '').trim() !== '')

const eachText = ({ texts }: StoryFiles, write: (said: Texts, locale: string) => void): void =>
  Object.entries(texts).forEach(([locale, said]) => write(said, locale))

const mapAt = (files: StoryFiles, id: string): LandScene | undefined => {
  const scene = sceneAt(files, id)?.scene
  return scene && isOnLand(scene) ? scene : undefined
}

const labels = (locale: string): Record<string, string> =>
  locale.toLowerCase().startsWith('zh')
    ? { schematic: '示意图，不表示行政区划界线', straight: '直线距离' }
    : { schematic: 'A sketch; it shows no boundaries', straight: 'as the crow flies' }

/** A map scene after all others, on every route, seen from one camera; its park stands where nobody has pointed yet: in the middle. */
export function startMap(
  files: StoryFiles,
  { name, title, camera }: { readonly name: InEach; readonly title: InEach; readonly camera: MapCamera },
): Edited {
  const { places, tour } = files
  if (!places) return 'unknown'
  if (!saysAll(name, files) || !saysAll(title, files)) return 'empty-words'
  const found = places.places.find(({ kind }) => kind === 'park')
  const park = found?.id ?? freeId('park', places.places)
  if (!found) places.places.push(placeOf(park, 'park', camera, Math.round(camera.width_km * 20)))
  const id = freeId('map', tour.scenes)
  tour.scenes.push(landScene(id, park, camera))
  for (const route of tour.routes) route.stops.push({ scene: id })
  eachText(files, (said, locale) => {
    if (!found) said.places[park] = { name: said.park.name, short: said.park.short }
    const [called = '', begins = ''] = [name, title].map((words) => words[locale]?.trim())
    said.scenes[id] = { name: called, labels: labels(locale), steps: { region: { title: begins } } }
  })
  return undefined
}

const placeOf = (id: string, kind: Place['kind'], { lon, lat }: MapPoint, accuracy_m: number): Place => ({
  ...{ id, lon, lat, kind },
  ...{ status: 'approximate', accuracy_m: Math.max(1, Math.round(accuracy_m)) },
})

/** Names that a step's picture has room for. */
const mostPlaces = 7

export function addPlace(files: StoryFiles, edit: Edit<'add-place'>): Edited {
  const scene = mapAt(files, edit.scene)
  const step = scene?.steps.find(({ id }) => id === edit.step)
  if (!scene || !step || !files.places) return 'unknown'
  if (!saysAll(edit.name, files)) return 'empty-words'
  if (step.places.length >= mostPlaces) return 'seven-places'
  const id = freeId('place', files.places.places)
  files.places.places.push(placeOf(id, edit.kind, edit.at, edit.accuracy_m))
  step.places.push(id)
  eachText(files, (said, locale) => (said.places[id] = { name: edit.name[locale]?.trim() ?? '' }))
  if (edit.far) distanceTo(files, scene, step, id, edit.name)
  return undefined
}

export function movePlace({ places, facts }: StoryFiles, { place: id, at, accuracy_m }: Edit<'move-place'>): Edited {
  const found = places?.places.find((one) => one.id === id)
  if (!found) return 'unknown'
  Object.assign(found, placeOf(id, found.kind, at, accuracy_m))
  roundDistances(facts, id, found.accuracy_m)
  return undefined
}

/** A distance is rounded no finer than its ends are known. */
function roundDistances({ derived }: StoryFiles['facts'], place: string, accuracy: number): void {
  for (const one of derived)
    if (one.formula.op === 'distance' && (one.formula.from === place || one.formula.to === place))
      one.round = Math.max(one.round, wholeKm(accuracy))
}

/** Whole kilometres that an accuracy in metres is worth. */
const wholeKm = (metres: number): number => Math.ceil(metres / 1000)

/** Ends nearer than this are one spot, degrees. */
const sameSpot = 1e-5

export function addCrossing(files: StoryFiles, { scene: id, name, kind, ends, opened }: Edit<'add-crossing'>): Edited {
  const scene = mapAt(files, id)
  if (!scene || !files.crossings) return 'unknown'
  if (!saysAll(name, files)) return 'empty-words'
  const [north, south] = ends[0].lat >= ends[1].lat ? ends : [ends[1], ends[0]]
  if (Math.hypot(north.lon - south.lon, north.lat - south.lat) < sameSpot) return 'one-spot'
  const made = freeId('crossing', files.crossings.crossings)
  files.crossings.crossings.push({
    ...{ id: made, kind, north: { ...north }, south: { ...south }, status: 'approximate' },
    ...{ opened: opened === '' ? null : opened, state: 'open', lengths_m: {} },
  })
  scene.crossing ??= made
  eachText(files, (said, locale) => (said.crossings[made] = { name: name[locale]?.trim() ?? '' }))
  return undefined
}

export function setCamera(files: StoryFiles, { scene, step, upright, camera }: Edit<'camera'>): Edited {
  const found = mapAt(files, scene)?.steps.find(({ id }) => id === step)
  if (!found) return 'unknown'
  if (upright) found.cameraPortrait = { ...camera }
  else found.camera = { ...camera }
  return undefined
}

export function addView(files: StoryFiles, { scene: id, view, title, camera }: Edit<'add-view'>): Edited {
  const scene = mapAt(files, id)
  if (!scene) return 'unknown'
  if (!saysAll(title, files)) return 'empty-words'
  const step = freeId(view, scene.steps)
  scene.steps.push({ id: step, view, facts: [], camera: { ...camera }, places: [scene.park] })
  for (const route of files.tour.routes) for (const stop of route.stops) if (stop.scene === id) stop.steps?.push(step)
  eachText(files, (said, locale) => {
    const own = said.scenes[id]
    if (own) own.steps[step] = { title: title[locale]?.trim() ?? '' }
  })
  return undefined
}
