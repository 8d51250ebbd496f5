/** The storyboard's words for narration. */
export const boardVoiceEn = {
  name: 'What is said when the tour leads itself',
  drop: 'Drop a recording, captions (vtt) or a film in sign language here, or press to choose',
  busy: 'Putting it in …',
  audio: 'Recording',
  captions: 'Captions',
  sign: 'Sign language',
  has: '{what} {much}',
  seconds: '{n} s',
  lines: '{n} lines',
  remove: 'Remove: {what}',
  missing: 'Missing: {what}',
  and: ', ',
  strange: '“{name}” cannot go in: recordings are mp3, m4a, ogg or wav, captions vtt, films mp4 or webm.',
  none: 'No recordings: when the tour leads itself, each step stays as long as reading takes. Put them in under “Words”.',
  covered: '{language}: {n} of {all} steps with a recording',
  first: 'Go to the first without',
}
