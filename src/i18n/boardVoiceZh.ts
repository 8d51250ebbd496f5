/** The storyboard's words for narration. */
export const boardVoiceZh = {
  name: '自动讲解时说的话',
  drop: '录音、字幕（vtt）、手语影片拖到这里，或点这里选',
  busy: '正在放进去……',
  audio: '录音',
  captions: '字幕',
  sign: '手语影片',
  has: '{what} {much}',
  seconds: '{n}秒',
  lines: '{n}条',
  remove: '去掉{what}',
  missing: '还没有{what}',
  and: '、',
  strange: '“{name}”放不进去：录音用mp3、m4a、ogg、wav，字幕用vtt，手语影片用mp4、webm。',
  none: '没有录音：自动讲解时，每一步按字数停留。录音在“改字”里放。',
  covered: '{language}：{all}步里{n}步有录音',
  first: '去第一个没有的',
}
