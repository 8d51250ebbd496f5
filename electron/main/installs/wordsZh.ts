import type { RefusalWords } from './refusalWords'

const unpainted = {
  file: (name: string) => `“${name}”打不开`,
  late: () => '等了很久也没有画完',
  blank: () => '一片空白',
  page: (said: string) => `页面出错（${said}）`,
}

/** Why a pack was not installed, in Chinese. */
export const refusedZh: RefusalWords = {
  busy: () => ['正在装另一份报告包。', '等它装完，再装这一份。'],
  same: (r) => [`这份报告包（${r.version}）就是现在播放的那一份。`, '不用再装。'],
  older: (r) => [
    `这份报告包（${r.offered}）比现在播放的（${r.installed}）旧，没有安装。`,
    '确实要换回旧的，请在后台“报告包”里再按一次“仍要安装”。',
  ],
  'given-up': (r) => [
    `这份报告包（${r.offered}）在本机装过，画面没有显示出来，没有再装。`,
    '请制作者改好后重新导出；想再试一次，请在后台“报告包”里按“仍要安装”。',
  ],
  'no-room': (r) => [
    `磁盘空间不够：需要 ${r.wantedMegabytes} MB，只剩 ${r.freeMegabytes} MB。`,
    '清出空间后再装；现在的报告照常播放。',
  ],
  'source-gone': (r) => [
    `文件没有读完（${r.reason}）：U盘被拔出，或共享文件夹断开了。`,
    '重新插好U盘或恢复连接，再装一次；现在的报告照常播放。',
  ],
  disk: (r) => [`磁盘出错：${r.reason}。`, '请检查磁盘是否已满、已坏、只读，或本程序没有权限；现在的报告照常播放。'],
  unpainted: (r) => [
    `试播时“${r.where}”没有画出来：${unpainted[r.cause](r.detail)}。`,
    '请制作者检查这一步的图片、视频和文字，重新导出；现在的报告照常播放。',
  ],
  failed: (r) => [
    `安装这份报告包时程序出错（${r.reason}）。`,
    '请再装一次；仍然出错，请在后台“参观”里带走运行日志，交给维护人员。现在的报告照常播放。',
  ],
  'nothing-before': () => ['之前没有装过报告包，没有可以换回的。', '现在播放的就是随程序附带的报告。'],
  unsigned: ['这份报告包没有签名，展厅里不播放没有签名的报告包。', '请在工作间签名后再拿来。'],
  strange: (ids) => [
    `这份报告包的签名（密钥 ${ids}）不在本机信任之列。`,
    '核对是谁签的；可信的话，在后台“报告包”里从U盘加入对方的公钥，再装一次。',
  ],
  revoked: (ids) => [`签这份报告包的密钥（${ids}）已在本机作废。`, '请用仍然有效的密钥重新签名。'],
}
