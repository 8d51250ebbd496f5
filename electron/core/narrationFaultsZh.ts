import type { FaultWords, NarrationFault } from './faultKinds'

const silent = '没有录音的步骤，自动讲解时按字数停留。'

/** What is told of narration, in Chinese. */
export const narrationZh: Pick<FaultWords['tell'], NarrationFault> = {
  'missing-narration': (p) => [
    `找不到“${p.file}”，自动讲解时没有它。`,
    `请把文件放到 media 文件夹里，名称大小写要一致。${silent}`,
  ],
  'unknown-narration': (p) => [
    p.what === 'step' ? `解说写给“${p.id}”，报告里没有这一步。` : `解说写给“${p.id}”，报告里没有这种语言。`,
    '请改正名称，或删去这一条。',
  ],
  'no-narration': () => ['这一条既没有录音，也没有手语影片。', '请加上 audio 或 sign；只有字幕，就没有时间可跟。'],
  'cut-narration': (p) => [
    `这个 ${p.kind} 文件没有到头就断了：拷贝中断，或导出没有完成。`,
    '请重新导出或重新拷贝，并听到最后一句。',
  ],
  'strange-sound': (p) => [
    p.found === '' ? `文件叫 .${p.kind}，里面不是能播放的录音。` : `文件叫 .${p.kind}，里面其实是 .${p.found} 录音。`,
    p.found === '' ? '请重新导出为 MP3、M4A（AAC）、OGG 或 WAV。' : `请把扩展名改成 .${p.found}。`,
  ],
  'strange-sign': (p) => [`手语影片不是每台机器都能放（${p.codec}），没有用上。`, '请导出为 MP4（H.264）。'],
  'shared-narration': (p) => [
    `“${p.file}”同时当了“${p.other}”和“${p.locale}”两种语言的录音。`,
    '请听一遍，给另一种语言配上自己的录音。',
  ],
  'broken-captions': (p) => [
    `字幕从第 ${p.line} 行起不是 WebVTT。`,
    '第一行要写 WEBVTT；每条字幕先写一行时间，例如 00:01.000 --> 00:04.500，再写字幕文字，然后空一行。',
  ],
  'late-captions': (p) => [
    `字幕到 ${p.end} 秒才完，录音 ${p.seconds} 秒就结束：录音断了，或字幕配错了录音。`,
    '请把录音听到最后，再一起重新导出。',
  ],
  'foreign-captions': (p) => [`“${p.locale}”的字幕写的是另一种语言。`, '请把文件对调：每种语言用自己的字幕。'],
  'silent-steps': (p) => [
    `“${p.locale}”有 ${p.count} 步（共 ${p.all} 步）没有录音，例如“${p.first}”。`,
    `请补录。${silent}`,
  ],
}
