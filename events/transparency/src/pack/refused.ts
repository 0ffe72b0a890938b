/** Why no pack is made, in both languages. */
const REFUSALS = {
  DECISION_UNKNOWN: {
    zh: '截至该位置没有这项决定，请核对对象类别、编号和事件编号。',
    en: 'There is no such decision up to that position: check what it is about, its id and the id of the fact.',
  },
  NOT_IN_CHECKPOINT: {
    zh: '决定尚不在已签名的检查点之内，请稍后再试。',
    en: 'The decision is not in a signed checkpoint yet: try again in a moment.',
  },
} as const;

export type PackRefusal = keyof typeof REFUSALS;

/** A pack cannot be made. */
export class PackRefused extends Error {
  readonly messages: { readonly zh: string; readonly en: string };

  constructor(readonly code: PackRefusal) {
    const messages = REFUSALS[code];
    super(`${messages.zh} ${messages.en}`);
    this.messages = messages;
  }
}
