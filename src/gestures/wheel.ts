/** How much closer a turn of a wheel, or a pinch on a touchpad, which arrives as a wheel with Ctrl, brings what it points at. Pure. */
export const wheelFactor = ({ deltaY, ctrlKey }: { readonly deltaY: number; readonly ctrlKey: boolean }): number =>
  Math.exp(-deltaY * (ctrlKey ? 0.01 : 0.0016))
