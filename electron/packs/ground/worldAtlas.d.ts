/** Land of the world, Natural Earth 1:10m as TopoJSON; the file's own type would take the compiler minutes. */
declare module 'world-atlas/land-10m.json' {
  import type { GeometryCollection, Topology } from 'topojson-specification'
  const topology: Topology<{ land: GeometryCollection }>
  export default topology
}
