import { computed, defineComponent, h, type Component, type PropType } from 'vue'
import { sceneOf } from '../../electron/core/reading'
import type { Scene, SceneKind } from '../../electron/core/report'
import { useReport } from '../composables/useReport'
import { useTokens } from '../composables/useTokens'
import PicturePainter from '../painter/PicturePainter.vue'
import type { Stage } from '../picture/stage'
import type { View } from '../picture/view'

/** A scene kind that is its pictures: what its view gives is drawn by the painter. */
export const pictured = <K extends SceneKind>(kind: K, view: View<K>): Component =>
  defineComponent({
    props: {
      scene: { type: Object as PropType<Scene>, required: true },
      step: { type: String, required: true },
      stage: { type: Object as PropType<Stage>, required: true },
    },
    setup(props) {
      const { report, locale } = useReport()
      const tokens = useTokens()
      const picture = computed(() =>
        view({ report, scene: sceneOf(props.scene, kind), step: props.step, stage: props.stage, locale: locale.value }),
      )
      return () => h(PicturePainter, { picture: picture.value, stage: props.stage, tokens: tokens.value })
    },
  })
