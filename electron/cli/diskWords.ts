interface Said {
  readonly what: string
  readonly todo: string
}

const zh = {
  full: { what: '磁盘满了', todo: '腾出空间，或换一个磁盘' },
  readOnly: { what: '这里不让写', todo: '换一个自己能写的文件夹；U盘若有写保护，把它关掉' },
  tooLong: { what: '路径太长', todo: '换一个层级少、名字短的文件夹' },
  inTheWay: { what: '同名的位置上已有别的东西', todo: '把它移走或改名，或换一个文件夹' },
  inUse: { what: '文件正被别的程序打开', todo: '关掉打开它的程序，再试一次' },
  gone: { what: '磁盘不见了', todo: '看看U盘或网络盘是不是还在' },
  cancelled: { what: '已取消', todo: '' },
} as const

const en: Readonly<Record<keyof typeof zh, Said>> = {
  full: { what: 'the disk is full', todo: 'make room, or choose another disk' },
  readOnly: {
    what: 'nothing may be written here',
    todo: 'choose a folder of your own; if a stick is write-protected, unlock it',
  },
  tooLong: { what: 'the path is too long', todo: 'choose a folder with fewer levels and shorter names' },
  inTheWay: { what: 'something else stands where it goes', todo: 'move or rename it, or choose another folder' },
  inUse: { what: 'another program has the file open', todo: 'close that program and try again' },
  gone: { what: 'the disk is gone', todo: 'see whether the stick or the network drive is still there' },
  cancelled: { what: 'cancelled', todo: '' },
}

const kinds: Readonly<Record<string, keyof typeof zh>> = {
  ...{ ENOSPC: 'full', EDQUOT: 'full', EFBIG: 'full' },
  ...{ EACCES: 'readOnly', EPERM: 'readOnly', EROFS: 'readOnly' },
  ...{ ENAMETOOLONG: 'tooLong', ENOTDIR: 'inTheWay', EISDIR: 'inTheWay', EEXIST: 'inTheWay', ENOTEMPTY: 'inTheWay' },
  ...{ EBUSY: 'inUse', ETXTBSY: 'inUse', EIO: 'gone', ENODEV: 'gone', ENXIO: 'gone', CANCELLED: 'cancelled' },
}

/** What a disk says by its code, in words; undefined where it is not known. */
export function diskSays(code: string, locale: string): Said | undefined {
  const kind = kinds[code]
  return kind && (locale.startsWith('zh') ? zh : en)[kind]
}
