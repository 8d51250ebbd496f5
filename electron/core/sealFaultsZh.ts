import type { FaultWords, SealFault, UnsafeName } from './faultKinds'

const unsafe: Readonly<Record<UnsafeName, string>> = {
  form: '名称里有不允许的字符，或指向报告包之外',
  reserved: '名称是 Windows 的保留名',
  twice: '与另一个文件同名（不分大小写）',
  link: '是链接或特殊文件，不是普通文件',
  encrypted: '已加密',
}

/** Faults of sealed packs, in Chinese. */
export const sealZh: Pick<FaultWords['tell'], SealFault> = {
  'broken-archive': (p) => [
    `这不是完整的报告包文件（${p.reason}）。`,
    '请重新复制一份；若仍不行，请制作者重新导出 .briefpack 文件。',
  ],
  'unsafe-name': (p) => [
    `文件“${p.name}”不能接受：${unsafe[p.why]}。`,
    '请只用小写字母、数字和连字符命名文件，再重新封装报告包。',
  ],
  'too-many-files': (p) => [`报告包里有 ${p.count} 个文件，最多 ${p.limit} 个。`, '请删去用不到的文件，再重新封装。'],
  'not-sealed': () => ['报告包还没有封装：清单里没有文件目录（contents）。', '请在工作间里封装，再写入U盘。'],
  'not-listed': () => ['这个文件不在清单的文件目录里。', '请删去它，或重新封装报告包。'],
  'wrong-hash': () => [
    '文件内容与清单不符：封装之后被改动或损坏。',
    '请重新复制报告包；若有意修改，请重新封装并签名。',
  ],
  'wrong-signature': (p) => [
    `签名不对：清单不是密钥 ${p.key} 签署的那一份。`,
    '不要安装。请向制作者重新索取，并核对来源。',
  ],
}
