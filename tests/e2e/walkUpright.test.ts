import { portrait } from './harness'
import { walksWhole } from './wholeWalk'

walksWhole('upright, English, on paper', portrait, 'en', 'paper')
if (process.env['WALK_ALL']) walksWhole('upright, Chinese, at night', portrait, 'zh-CN', 'night')
