import {
  defineComponent,
  Fragment,
  getCurrentInstance,
  getTransitionRawChildren,
  h,
  resolveTransitionHooks,
  setTransitionHooks,
  useTransitionState,
} from 'vue'
import { fadeIn, fadeOut } from './fades'

/**
 * Keyed pieces of a picture: new ones fade in, those that leave fade out where they are. As `TransitionGroup`, which measures every piece
 * before each change to let it travel, and asks for the layout once more for each that comes or goes; pieces here travel by their own styles.
 */
export default defineComponent({
  name: 'RiseGroup',
  props: { waits: { type: Boolean, default: false } },
  setup(props, { slots }) {
    const instance = getCurrentInstance()
    const state = useTransitionState()
    const fades = {
      onEnter: (el: object, done: () => void) => fadeIn(el as Element, props.waits, done),
      onLeave: (el: object, done: () => void) => fadeOut(el as Element, done),
    }
    return () => {
      const children = slots['default'] ? getTransitionRawChildren(slots['default']()) : []
      for (const child of children)
        if (instance) setTransitionHooks(child, resolveTransitionHooks(child, fades, state, instance))
      return h(Fragment, null, children)
    }
  },
})
