import { landscape } from './harness'
import { walksWhole } from './wholeWalk'

walksWhole('wide, Chinese, at night', landscape, 'zh-CN', 'night')
walksWhole('wide, English, at night', landscape, 'en', 'night')
