/** Words about visits. */
export const visitsZh = {
  period: '最近多久',
  days: '{n}天',
  none: '这段时间还没有记录。只记场景、停留和语言，不记是谁。',
  misdated: '另有{n}次参观的日期不可信（时钟走错过），上面的图不算它们，带走的记录里有。',
  visits: '次参观',
  median: '一半的人停留超过',
  byDay: '每天几次（一年按周）',
  byHour: '几点来的',
  dwell: '每个场景平均停留',
  left: '在哪里离开',
  taps: '点得最多的数字',
  export: '带走：参观记录或运行日志',
  noStick: '插上U盘，这里就能写。',
  kinds: { csv: '参观记录 CSV', xlsx: '参观记录 Excel', logs: '运行日志' },
  written: '已写好：{file}',
  notWritten: '没有写成（{error}）：看看U盘是否拔了、满了或写保护。',
}
