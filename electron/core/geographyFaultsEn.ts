import type { FaultWords, GeographyFault } from './faultKinds'

const quoted = (text: string): string => `“${text}”`

const notDegrees = {
  metres: 'They look like metres of a projection: export the file again in WGS 84 (EPSG:4326, degrees).',
  swapped: 'They look swapped: write longitude first, then latitude.',
  neither: 'Longitudes lie between -180 and 180, latitudes between -90 and 90; correct them.',
}
const offSheet = { place: 'The place', crossing: 'The crossing', camera: 'The camera of the step' }

/** Faults of a pack's map, in English. */
export const geographyEn: Pick<FaultWords['tell'], GeographyFault> = {
  'no-outlines': () => [
    'The pack has no outlines of land and water, so its map is shown as a list of places and distances.',
    'Name them as “landWater” under “geography” in manifest.json, and put the file there.',
  ],
  'no-places': (p) => [
    `The pack has no places, so ${p.distances} distances and the sentences with them are left out.`,
    'Name them as “places” under “geography” in manifest.json, and put the file there.',
  ],
  'bad-position': (p) => [
    `${p.found} is not a position of the map.`,
    'Write positions as [longitude, latitude], two numbers in degrees, nested as GeoJSON has them.',
  ],
  'not-degrees': (p) => [`[${p.lon}, ${p.lat}] are not degrees of longitude and latitude.`, notDegrees[p.guess]],
  'wrong-crs': (p) => [
    `The file is in the coordinate system ${quoted(p.crs)}.`,
    'Export it again in WGS 84 (EPSG:4326, longitude and latitude in degrees).',
  ],
  'short-ring': (p) => [
    `This outline has ${p.points} points, too few for an area.`,
    'A ring needs at least three points and the first one again at its end; correct it or remove it.',
  ],
  'short-line': (p) => [
    `This line has ${p.points} points.`,
    'A line needs at least two points; correct it or remove it.',
  ],
  'open-rings': (p) => [
    `${p.count} outlines did not end where they began, and were closed.`,
    'Check that the file is whole; a ring ends with its first point.',
  ],
  'crossed-rings': (p) => [
    `This outline crosses itself near longitude ${p.lon}, latitude ${p.lat}.`,
    'Open the file in a GIS program, repair the geometry there (“fix geometries”), and export it again.',
  ],
  'too-many-vertices': (p) => [
    `The outlines have ${p.vertices} vertices and cannot be brought below ${p.limit}.`,
    'Simplify them in a GIS program, to about 20 metres, and export them again.',
  ],
  thinned: (p) => [
    `The outlines have ${p.vertices} vertices; ${p.left} of them are drawn, nowhere more than ${p.metres} metres beside the line given.`,
    'Nothing has to be done. Simplified beforehand, the pack opens faster.',
  ],
  'off-sheet': (p) => [
    `${offSheet[p.what]} ${quoted(p.id)} lies outside the map (longitude ${p.west} to ${p.east}, latitude ${p.south} to ${p.north}).`,
    'Correct its coordinates, or bring outlines that reach so far; far-off places are of kind “abroad”.',
  ],
  'wide-camera': (p) => [
    `The camera of the step ${quoted(p.id)} is ${p.width} km wide, far more than the map (at most ${p.limit} km here).`,
    'Give it a smaller width_km.',
  ],
  'swapped-ends': (p) => [
    `The north end of the crossing ${quoted(p.id)} lies south of its south end.`,
    'Swap the two ends.',
  ],
  'one-end': (p) => [
    `The crossing ${quoted(p.id)} has one end only.`,
    'Add the other end, or write null for both where its position is not known.',
  ],
  'equal-ends': (p) => [
    `Both ends of the crossing ${quoted(p.id)} are the same point.`,
    'Correct one end, or write null for both where its position is not known.',
  ],
  'too-exact': (p) => [
    `The distance ${quoted(p.id)} is rounded to ${p.round} km, but its points are good to ${p.accuracy} km only.`,
    'Round it more coarsely (“round”), or bring better points.',
  ],
  'exact-distance': (p) => [
    `The distance ${quoted(p.id)} is not marked as approximate.`,
    'Add "bound": "about"; straight lines between points of a map are never exact.',
  ],
}
