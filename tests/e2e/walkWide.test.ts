import { landscape } from './harness'
import { walksWhole } from './wholeWalk'

walksWhole('wide, Chinese, at night', landscape, 'zh-CN', 'night')
if (process.env['WALK_ALL']) walksWhole('wide, English, on paper', landscape, 'en', 'paper')
