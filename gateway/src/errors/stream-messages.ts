/** What is said of streams, receipts and lost positions. */
export const streamMessages = {
  POSITION_LOST: {
    zh: '位置{0}所在的一段记录已丢失，不再有效。请丢弃位置{1}之后取得的内容，自位置{1}重新读取。',
    en: 'The position {0} lies in a part of the log that was lost. Discard what you have from after {1}, and go on from {1}.',
  },
  RECEIPT_UNAVAILABLE: {
    zh: '证明服务未开启或者暂时无法访问，不能出具回执；办理结果不受影响。请稍后以同一commandId重新提交，索取回执。',
    en: 'Proofs are not served, or cannot be reached now; what was recorded stands. Send the same commandId again later for the receipt.',
  },
  RECEIPT_INVALID: {
    zh: '{0}不是true或者false，没有办理任何事项。请在extensions中填写receipt: true索取回执，或者去掉后重新提交。',
    en: '{0} is neither true nor false, and nothing was done. Write receipt: true in the extensions for a receipt, or leave it out, and send it again.',
  },
  SUBSCRIPTION_NOT_STREAMED: {
    zh: '订阅须以流的方式接收，请在 accept 中注明 text/event-stream 或 multipart/mixed。',
    en: 'A subscription is a stream: accept text/event-stream or multipart/mixed.',
  },
  OPERATION_NOT_STREAMED: {
    zh: '只有订阅和标注 @live 的查询以流的方式接收，其他操作请用普通请求。',
    en: 'Subscriptions and @live queries alone are streamed: send other operations as ordinary requests.',
  },
  LIVE_NOT_STREAMED: {
    zh: '标注 @live 的查询须以流的方式接收，请在 accept 中注明 text/event-stream 或 multipart/mixed，或去掉 @live。',
    en: 'A @live query is a stream: accept text/event-stream or multipart/mixed, or leave out @live.',
  },
  LIVE_NOT_POSSIBLE: {
    zh: '只查询接口定义的操作不会变化，请去掉 @live。',
    en: 'What is asked of the schema alone does not change: leave out @live.',
  },
  LIVE_AS_OF: {
    zh: '标注 @live 的查询以最新内容为准，不能指定过去的时点，请去掉 @live 或时点。',
    en: 'A @live query is about now, not about a moment of the past: leave out one of them.',
  },
  LIVE_VALID_ON: {
    zh: '标注 @live 的查询以最新内容为准，不能指定生效日期，请去掉 @live 或 validOn。',
    en: 'A @live query is about now, not about what was in force on a day: leave out one of them.',
  },
  STREAMS_TOO_MANY: {
    zh: '同时打开的流过多，最多 {0} 个，请先关闭其中一些。',
    en: 'You have too many streams open, at most {0: is/are} allowed: close some.',
  },
  DRAINING: {
    zh: '服务正在重新启动，请在 {0} 毫秒后自最后收到的位置重新连接。',
    en: 'This server is leaving: connect again in {0} ms, and go on after the last position.',
  },
} as const;
