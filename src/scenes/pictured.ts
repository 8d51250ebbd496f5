import { computed, defineComponent, h, shallowRef, watch, type Component, type PropType } from 'vue'
import type { PictureState } from '../../electron/core/pictureState'
import type { Scene } from '../../electron/core/report'
import { useReport } from '../stores/useReport'
import { useTokens } from './useTokens'
import PicturePainter from '../painter/PicturePainter.vue'
import type { Stage } from '../picture/stage'
import type { draw as Draw } from './views'
import { usePictureStore } from '../stores/pictures'
import { useTourStore } from '../stores/tour'

/** A scene kind that is its pictures: what its view gives is drawn by the painter, and what is done to them comes back to the view as state. */
export const pictured = (draw: typeof Draw): Component =>
  defineComponent({
    props: {
      scene: { type: Object as PropType<Scene>, required: true },
      step: { type: String, required: true },
      stage: { type: Object as PropType<Stage>, required: true },
    },
    setup(props) {
      const { report, locale } = useReport()
      const tokens = useTokens()
      const [tour, pictures] = [useTourStore(), usePictureStore()]
      // A step that the visitor's route leaves out is only looked at: the route stays where it is.
      const looked = shallowRef<string>()
      watch(
        () => props.step,
        () => (looked.value = undefined),
      )
      function turn(step: string): void {
        const at = tour.stop?.steps.indexOf(step) ?? -1
        if (at < 0) looked.value = step
        else void tour.send({ type: 'jump', scene: tour.state?.scene ?? 0, step: at })
      }
      const picture = computed(() =>
        draw(props.scene, {
          ...{ report, stage: props.stage, locale: locale.value },
          step: looked.value ?? props.step,
          state: pictures.states[props.scene.id] ?? {},
          visit: pictures.visit,
          earlier: pictures.earlier[`${props.scene.id}/${looked.value ?? props.step}`] ?? [],
        }),
      )
      const onSet = (sets: PictureState): void => pictures.set(props.scene.id, sets)
      return () =>
        picture.value &&
        h(PicturePainter, { picture: picture.value, stage: props.stage, tokens: tokens.value, onTurn: turn, onSet })
    },
  })
