import { evidenceMessages } from './evidence-messages';
import { streamMessages } from './stream-messages';

/** The gateway's own messages in both languages; `{0}` stands for the first detail. */
export const messages = {
  ...streamMessages,
  ...evidenceMessages,
  SUBGRAPH_UNAVAILABLE: {
    zh: '子系统“{0}”暂时无法访问，请稍后再试。',
    en: 'The subgraph "{0}" cannot be reached now; try again later.',
  },
  SUBGRAPH_TIMEOUT: { zh: '子系统“{0}”未在时限内返回结果。', en: 'The subgraph "{0}" did not answer in time.' },
  SUBGRAPH_ANSWER_INVALID: {
    zh: '子系统“{0}”的返回结果无法理解。',
    en: 'The subgraph "{0}" gave an invalid response.',
  },
  RECORDED_NOT_SHOWN: {
    zh: '已记录于位置{0}，其中一部分尚不能显示。请勿重复提交；待数据更新后查询。',
    en: 'This is recorded, at {0}, and a part of it cannot be shown yet. Do not send it again; ask for it later.',
  },
  OPERATION_OVERDUE: {
    zh: '操作未在时限内完成，已终止。请缩小查询范围后重试。',
    en: 'The operation took too long and was ended: ask for less.',
  },
  TOO_MANY_REQUESTS: {
    zh: '请求过于频繁，请在 {0} 秒后重试。',
    en: 'Too many requests: try again in {0: second/seconds}.',
  },
  CALLER_GONE: { zh: '调用方已断开连接。', en: 'The client has disconnected.' },
  POSITION_INVALID: { zh: '“{0}”不是有效的位置。', en: '"{0}" is not a position.' },
  AS_OF_FUTURE: {
    zh: '时间点“{0}”尚未到来，无法查询。',
    en: 'The instant "{0}" is in the future and cannot be queried yet.',
  },
  AS_OF_UNRESOLVED: {
    zh: '暂时无法确定时间点“{0}”对应的位置，请稍后再试，或使用返回结果中给出的位置。',
    en: 'The position at "{0}" cannot be determined now; try again later, or use a position from a response.',
  },
  VALID_ON_INVALID: {
    zh: '{0}不是有效的日期。请按“2026-03-01”的形式填写validOn。',
    en: '{0} is not a day: write validOn as 2026-03-01.',
  },
  VALID_ON_MUTATION: {
    zh: '变更操作按当前情况办理，不能指定validOn。请去掉后重新提交。',
    en: 'A mutation is about now: leave out validOn and send it again.',
  },
  REQUEST_TOO_LARGE: { zh: '请求过大，上限为 {0} 字节。', en: 'A request may have at most {0: byte/bytes}.' },
  UNSUPPORTED_MEDIA_TYPE: {
    zh: '请以 UTF-8 编码、未压缩的 application/json 发送请求。',
    en: 'Send application/json in UTF-8, not compressed.',
  },
  BODY_NOT_JSON: { zh: '请求正文不是有效的 JSON。', en: 'The body is not valid JSON.' },
  REQUEST_INCOMPLETE: { zh: '请求未发送完整。', en: 'The request ended before it was complete.' },
  UNAUTHENTICATED: {
    zh: '请求没有带有效的登录凭证（{0}）。请登录后重新提交。',
    en: 'The request carries no valid token ({0}). Sign in and send it again.',
  },
  SIGN_IN_UNAVAILABLE: {
    zh: '暂时无法核验登录凭证，请稍后再试。',
    en: 'Tokens cannot be verified now; try again later.',
  },
  SIGN_IN_FAILED: {
    zh: '登录未成功（{0}）。请重新登录；如仍不成功，请联系系统管理员。',
    en: 'You are not signed in ({0}). Sign in again; if that does not help, ask the administrator.',
  },
  FOREIGN_ORIGIN: {
    zh: '请求来自其他网站的页面，不能使用本站的登录状态。',
    en: 'The request comes from a page of another site, which may not use the sign-in here.',
  },
  OPERATION_TOO_DEEP: {
    zh: '操作嵌套 {0} 层，最多允许 {1} 层。请分成几次查询。',
    en: 'The operation nests {0: field/fields} deep, at most {1: is/are} allowed: split it.',
  },
  VALUE_TOO_DEEP: {
    zh: '参数或变量嵌套 {0} 层，最多允许 {1} 层。',
    en: 'An argument or a variable nests {0: level/levels} deep, at most {1: is/are} allowed.',
  },
  DOCUMENT_TOO_LONG: {
    zh: '查询语句过长，最多允许 {1} 个词法单元。请分成几次查询。',
    en: 'The document is too long, at most {1: lexical token is/lexical tokens are} allowed: split it.',
  },
  ALIASES_TOO_MANY: {
    zh: '查询语句有 {0} 个别名，最多允许 {1} 个。请分成几次查询。',
    en: 'The document has {0: alias/aliases}, at most {1: is/are} allowed: split it.',
  },
  DIRECTIVES_TOO_MANY: {
    zh: '查询语句有 {0} 个指令，最多允许 {1} 个。',
    en: 'The document has {0: directive/directives}, at most {1: is/are} allowed.',
  },
  OPERATIONS_TOO_MANY: {
    zh: '查询语句有 {0} 个操作，最多允许 {1} 个。请分成几份提交。',
    en: 'The document has {0: operation/operations}, at most {1: is/are} allowed: split it.',
  },
  OPERATION_NAME_TOO_LONG: {
    zh: '操作名称有 {0} 个字符，最多允许 {1} 个。',
    en: 'The name of an operation has {0: character/characters}, at most {1: is/are} allowed.',
  },
  TEXT_TOO_LONG: {
    zh: '有一段文字长 {0} 个字符，最多允许 {1} 个。',
    en: 'A text has {0: character/characters}, at most {1: is/are} allowed.',
  },
  DOCUMENT_NOT_TRUSTED: {
    zh: '只执行已登记的查询文档。',
    en: 'Only registered documents are executed here: name one of them by its SHA-256.',
  },
  NODE_ID_INVALID: {
    zh: '“{0}”不是任何对象的全局标识，请使用返回结果中给出的 nodeId。',
    en: '"{0}" is not a global id: use a nodeId from a response.',
  },
  FACT_TYPE_UNKNOWN: {
    zh: '没有名为“{0}”的事件类型，请以事件目录中的名称为准。',
    en: 'There is no type of fact "{0}": use one of the catalogue of facts.',
  },
  NODE_IDS_TOO_MANY: {
    zh: '一次最多查询 {1} 个全局标识，本次为 {0} 个。',
    en: 'At most {1: global id/global ids} can be requested at once, not {0}.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    zh: '文档中没有名为“{0}”的操作；含有多个操作的文档须用 operationName 指明其一。',
    en: 'The document has no operation named "{0}"; one with several operations needs "operationName" to name one of them.',
  },
  AS_OF_MUTATION: { zh: '不能对过去执行变更操作。', en: 'A mutation cannot run as of a past position.' },
  OPERATION_TOO_COSTLY: {
    zh: '操作过于庞大（成本 {0}，上限 {1}），请减少每页条数或字段。',
    en: 'The operation is too large (cost {0}, at most {1}): ask for smaller pages or fewer fields.',
  },
  GRAPHQL_PARSE_FAILED: { zh: '查询语句有语法错误{0}，请改正后重新提交。', en: 'The document has a syntax error: {0}' },
  GRAPHQL_VALIDATION_FAILED: {
    zh: '查询语句与接口定义不符{0}，请核对字段与参数。',
    en: 'The document does not fit the graph: {0}',
  },
  BAD_USER_INPUT: {
    zh: '变量或参数的取值不符合接口定义{0}，请改正后重新提交。',
    en: 'A variable or argument does not fit: {0}',
  },
  BAD_REQUEST: { zh: '请求的格式不符合要求{0}，请改正后重新提交。', en: 'The request is malformed: {0}' },
  PERSISTED_QUERY_NOT_FOUND: {
    zh: '没有保存这一查询，请连同查询语句一并提交。',
    en: 'This query is not stored: send its document too.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    zh: '不支持按哈希值查询，请提交查询语句。',
    en: 'Persisted queries are not supported: send the document.',
  },
  INTERNAL_SERVER_ERROR: {
    zh: '内部错误，请向维护人员提供编号 {0}。',
    en: 'Internal error; give the maintainers the reference {0}.',
  },
} as const;
