import { GraphQLError } from 'graphql';
import { commonRefusals } from '../decision/common-refusals';
import { wordsOf, type Refusal, type RefusalTexts } from '../decision/refusal';

/** Converts a refusal into a GraphQL error with its code, messages in both languages, rule and source. */
export const refusalError = (refusal: Refusal, texts: RefusalTexts = commonRefusals): GraphQLError => {
  const text = texts[refusal.code] ?? (commonRefusals as RefusalTexts)[refusal.code];
  if (!text) throw new Error(`The refusal ${refusal.code} has no words.`);
  const messages = wordsOf(text, refusal.details);
  return new GraphQLError(`${messages.zh} ${messages.en}`, {
    extensions: {
      code: refusal.code,
      messages,
      rule: text.rule,
      source: text.source,
      severity: text.severity ?? 'BLOCK',
      details: refusal.details,
      ...(STATUS[refusal.code] ? { http: { status: STATUS[refusal.code] } } : {}),
    },
  });
};

const STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401 };
