/** Why there is no receipt, in both languages. */
export const RECEIPT_REFUSALS = {
  RECEIPT_PENDING: {
    zh: '已经记录，检查点尚未签名。请稍后以同一commandId重新提交，索取回执；不会重复办理。',
    en: 'It is recorded, and the checkpoint is not signed yet: send the same commandId again for the receipt; nothing is done twice.',
  },
  RECEIPT_NOT_FOUND: {
    zh: '最近的事件中没有这次办理所记录的，不能出具回执。如需证明，请由审计人员制作证据包。',
    en: 'Nothing that was recorded lately comes from this command, so there is no receipt: ask an auditor for a kit.',
  },
} as const;

export type ReceiptRefusal = keyof typeof RECEIPT_REFUSALS;
