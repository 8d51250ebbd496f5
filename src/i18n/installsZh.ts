/** Words about report packs: where they come from, and who stands for them. */
export const installsZh = {
  mark: {
    unsigned: '未签名的报告包',
    'unknown-key': '签名者未经本机信任',
    revoked: '签名密钥已作废',
    wrong: '内容与签名不符',
  },
}
