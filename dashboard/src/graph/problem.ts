import type { CombinedError } from 'urql';
import type { Language } from '../words/language';

interface InTwo {
  readonly zh: string;
  readonly en: string;
}

/** A fault of one field. */
export interface FieldProblem extends InTwo {
  readonly path: string;
}

/** What the graph says when it does not do what it was asked. */
export interface Problem {
  readonly code: string;
  readonly messages: InTwo;
  readonly rule: string | undefined;
  readonly source: string | undefined;
  readonly next: { readonly command: string; readonly role: string } | undefined;
  readonly fields: readonly FieldProblem[];
  /** It goes on when a reason is given. */
  readonly isWarning: boolean;
}

interface Extensions {
  readonly code?: string;
  readonly messages?: InTwo;
  readonly rule?: string;
  readonly source?: string;
  readonly severity?: string;
  readonly next?: Problem['next'];
  readonly details?: { readonly problems?: readonly FieldProblem[] };
  /** Each of several things that are wrong with one input. */
  readonly faults?: readonly Extensions[];
}

const UNREACHABLE: InTwo = {
  zh: '暂时连接不上系统，请检查网络后重试；已填写的内容不会丢失。',
  en: 'The system cannot be reached. Check the network and try again; nothing that you have entered is lost.',
};

const problemOf = (message: string, extensions: Extensions): Problem => ({
  code: extensions.code ?? 'UNKNOWN',
  messages: extensions.messages ?? { zh: message, en: message },
  rule: extensions.rule,
  source: extensions.source,
  next: extensions.next,
  fields: extensions.details?.problems ?? [],
  isWarning: extensions.severity === 'WARN',
});

/** An error of an answer. */
export interface ToldError {
  readonly message: string;
  readonly extensions?: object;
}

/** Each problem that an answer tells. */
export const problemsIn = (errors: readonly ToldError[]): readonly Problem[] =>
  errors.flatMap(({ message, extensions = {} }) => {
    const { faults = [extensions] } = extensions as Extensions;
    return faults.map((fault) => problemOf(message, fault));
  });

/** That nobody answered. */
export const unreachable = (message: string): Problem => ({
  ...problemOf(message, { code: 'UNREACHABLE' }),
  messages: UNREACHABLE,
});

export const problemsOf = (error: CombinedError | undefined): readonly Problem[] => {
  if (!error) return [];
  return error.graphQLErrors.length === 0 ? [unreachable(error.message)] : problemsIn(error.graphQLErrors);
};

export const inLanguage = (words: InTwo, language: Language): string => words[language];
