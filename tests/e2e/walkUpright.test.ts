import { portrait } from './harness'
import { walksWhole } from './wholeWalk'

walksWhole('upright, Chinese, on paper', portrait, 'zh-CN', 'paper')
walksWhole('upright, English, on paper', portrait, 'en', 'paper')
