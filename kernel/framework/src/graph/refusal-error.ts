import { GraphQLError } from 'graphql';
import { commonRefusals } from '../decision/common-refusals';
import type { Label } from '@zhudian/facts';
import { refuse, type Refusal, type RefusalTexts } from '../decision/refusal';
import { wordsOf } from '../decision/refusal-words';
import { problemWith } from './input-problems';

/** Converts a refusal into a GraphQL error with its code, messages in both languages, rule and source. */
export const refusalError = (refusal: Refusal, texts: RefusalTexts = commonRefusals): GraphQLError => {
  const text = texts[refusal.code] ?? (commonRefusals as RefusalTexts)[refusal.code];
  if (!text) throw new Error(`The refusal ${refusal.code} has no words.`);
  const messages = wordsOf(text, refusal.details);
  return new GraphQLError(messages.zh, {
    extensions: {
      code: refusal.code,
      messages,
      rule: text.rule,
      source: text.source,
      severity: text.severity ?? 'BLOCK',
      details: refusal.details,
      ...(text.next ? { next: text.next } : {}),
      ...(STATUS[refusal.code] ? { http: { status: STATUS[refusal.code] } } : {}),
    },
  });
};

/** The refusal of one argument. */
export const invalidArgument = (name: string, words: Label): GraphQLError =>
  refusalError(refuse('INVALID_INPUT', { problems: [problemWith(name, words)] }));

const STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401 };
