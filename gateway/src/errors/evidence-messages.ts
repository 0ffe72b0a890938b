/** What is said of documents that prove facts. */
export const evidenceMessages = {
  EVIDENCE_TOO_LARGE: {
    zh: '文件过大，上限为 {0} 字节。请压缩或者分成几个文件后重新上传。',
    en: 'A document may have at most {0: byte/bytes}: make it smaller, or split it, and upload it again.',
  },
  EVIDENCE_TOO_SLOW: {
    zh: '上传中断过久，或者总时间过长，没有保存。请在网络好转后重新上传，或者将文件压缩后再传。',
    en: 'The upload stood still for too long, or took too long as a whole, and nothing was kept: send it again on a better line, or make the file smaller.',
  },
  EVIDENCE_TYPE: {
    zh: '不接收这种文件。请上传 PDF、OFD、PNG、JPEG、WebP、不含宏的 docx 或 xlsx，或者 UTF-8 编码的文本、CSV 文件。',
    en: 'This kind of file is not taken: upload PDF, OFD, PNG, JPEG, WebP, docx or xlsx without macros, or text or CSV in UTF-8.',
  },
  EVIDENCE_UNKNOWN: {
    zh: '没有这份佐证材料，或者已删除，或者您无权查看引用它的事件。如需查看，请联系登记单位。',
    en: 'There is no such document, or it was erased, or you may not see a fact that it proves. Ask the unit that recorded it.',
  },
  EVIDENCE_DAMAGED: {
    zh: '这份佐证材料已损坏，内容与登记的哈希值不符，不能提供。请通知系统管理员从备份恢复，或者请登记人重新上传原件。',
    en: 'This document is damaged: it is not what its hash says, and is not given. Tell the administrator to restore it, or have the original uploaded again.',
  },
  EVIDENCE_NOT_KEPT: {
    zh: '本系统没有设置佐证材料的存放位置，只登记哈希值。如需上传，请系统管理员设置 EVIDENCE。',
    en: 'No place for documents is set here, and hashes alone are recorded. To upload, have the administrator set EVIDENCE.',
  },
} as const;
