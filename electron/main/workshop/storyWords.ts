import type { StoryRefusal } from '../../core/contracts/storyboard'
import type { Told } from '../../core/contracts/workshop'

const reason = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

const told = (where: string, zh: readonly [what: string, todo: string], en: readonly [string, string]): Told => ({
  'zh-CN': { what: zh[0], where, todo: zh[1] },
  en: { what: en[0], where, todo: en[1] },
})

const refusals: Readonly<Record<StoryRefusal, readonly [readonly [string, string], readonly [string, string]]>> = {
  unknown: [
    ['这一处已经不在了，没有改。', '看看故事板现在的样子，再改一次。'],
    ['This is no longer there; nothing was changed.', 'Look at the storyboard as it is now, and try again.'],
  ],
  'last-scene': [
    ['这是最后一幕，不能去掉。', '先加一幕，再去掉这一幕。'],
    ['This is the only scene; it stays.', 'Add another scene first.'],
  ],
  'last-step': [
    ['这一幕只有这一步，不能去掉。', '不要这一幕，就去掉整幕。'],
    ['This scene has no other step; it stays.', 'To be rid of it, remove the whole scene.'],
  ],
  'last-stop': [
    ['路线上只剩这一幕，不能拿下来。', '先把别的幕放上这条路线。'],
    ['The route has no other scene; it stays.', 'Put another scene on the route first.'],
  ],
  'only-route': [
    ['这一幕只在这条路线上，拿下来观众就看不到了。', '先放到别的路线上；不要这一幕，就去掉整幕。'],
    ['No other route shows this scene; nobody would see it.', 'Put it on another route first, or remove the scene.'],
  ],
  minutes: [
    ['时间要在0.5到480分钟之间。', '改一个数再试。'],
    ['A route takes 0.5 to 480 minutes.', 'Give another number.'],
  ],
  'empty-words': [
    ['名称、标题和图片说明不能空着，每种语言都要写。', '把空着的补上，再存。'],
    ['Names, titles and what is seen cannot be empty in any language.', 'Fill them in, then save.'],
  ],
  'seven-places': [
    ['这一步已经写着七个地点，再多就放不下了。', '到地图的另一步上放，或加一步。'],
    [
      'This step names seven places already; there is no room for more.',
      'Put it on another step of the map, or add one.',
    ],
  ],
  'one-spot': [
    ['桥的两头点在同一处了。', '先点一岸，再点对岸。'],
    ['Both ends of the bridge are on one spot.', 'Point at one bank, then at the other.'],
  ],
  needs: [
    ['选的内容不够，或者多了。', '照每一项括号里的数目选。'],
    ['Too few entries were picked, or too many.', 'Pick as many as each line asks for.'],
  ],
}

/** A change of the story that cannot be made. */
export const refusedEdit = (folder: string, why: StoryRefusal): Told => told(folder, ...refusals[why])

/** A report that is not the operator's to change. */
export const copyFirst = (folder: string): Told =>
  told(
    folder,
    ['这一份是程序自带的，或者已经签过名，不能直接改。', '点“另存一份来改”，改的是那一份。'],
    ['This report came with the program, or is signed; it stays as it is.', 'Take a copy and change that.'],
  )

export const notCopied = (folder: string, cause: unknown): Told =>
  told(
    folder,
    [`没有存成：${reason(cause)}`, '看看磁盘空间和权限，换个文件夹再试。'],
    [`It was not copied: ${reason(cause)}`, 'See to room on the disk and permissions, or take another folder.'],
  )

export const notFreeFolder = (folder: string): Told =>
  told(
    folder,
    ['这个文件夹里已有东西，没有动它。', '选一个空文件夹，或新建一个。'],
    ['There is something in this folder; it was left alone.', 'Choose an empty folder, or make one.'],
  )

/** The pack's files cannot be read as they are: nothing is written over them. */
export const notReadNow = (folder: string): Told =>
  told(
    folder,
    ['报告现在读不出来，没有改它。', '先照“检查”一站列的改好，或回到上一次能播的样子。'],
    [
      'The report cannot be read as it is now; it was left alone.',
      'Mend what the stop “check” lists, or bring back an earlier state.',
    ],
  )

export const stateGone = (folder: string): Told =>
  told(folder, ['那时的样子已经不在了。', '换一个时间。'], ['That state is no longer kept.', 'Choose another time.'])

/** A film that this machine cannot show, and so has no still of. */
export const filmNotPlayed = (folder: string): Told =>
  told(
    folder,
    [
      '这段影片在这台机器上放不出来，没有放上去。',
      '另存为 H.264 的 mp4 或 VP9 的 webm（手机里选“兼容性最佳”），再拖一次。',
    ],
    [
      'This film cannot be played on this machine; nothing was changed.',
      'Save it as mp4 with H.264, or webm with VP9 (“most compatible” on a phone), and drop it again.',
    ],
  )

/** A picture that takes more memory than a machine has to spare. */
export const tooLarge = (folder: string, megapixels: number): Told =>
  told(
    folder,
    [
      `这张图有${(megapixels / 100).toFixed(1)}亿像素，太大，没有放上去。`,
      '用看图软件缩小到长边一万像素以内，另存一份，再拖一次。',
    ],
    [
      `This picture has ${Math.round(megapixels)} million pixels, too many; nothing was changed.`,
      'Scale it down to at most 10,000 pixels a side, save it under another name, and drop that.',
    ],
  )
