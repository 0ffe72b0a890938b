import type { z } from 'zod';
import { flawWords, type Label, type TextFlaw } from '@zhudian/facts';
import { problemAt, type Called } from '../decision/problem';
import type { Problem } from '../decision/refusal';

/** Every fault that a schema found in an input, each with its place and what is wrong in both languages. */
export const problemsOf = ({ issues }: z.ZodError, called?: Called): readonly Problem[] =>
  issues.map((issue) => problemAt(issue.path, faultOf(issue), called));

/** An issue does not hold what was given; its message ends with the type of that. */
const isAbsent = ({ code, message }: z.core.$ZodIssue): boolean =>
  code === 'invalid_type' && message.endsWith('received undefined');

const faultOf = (issue: z.core.$ZodIssue): Label => (isAbsent(issue) ? ['须填写', 'is required'] : presentFault(issue));

const presentFault = (issue: z.core.$ZodIssue): Label => {
  switch (issue.code) {
    case 'too_small':
      return leastOf(issue);
    case 'too_big':
      return mostOf(issue);
    case 'invalid_value':
      return ['不在可选范围内', `is none of ${issue.values.map(String).join(', ')}`];
    case 'invalid_type':
      return TYPES[issue.expected] ?? ['格式不正确', issue.message];
    case 'unrecognized_keys':
      return ['含有未定义的项目', `has unknown fields: ${issue.keys.join(', ')}`];
    case 'custom':
      return customFault(issue);
    case 'invalid_format':
      return FORMATS[issue.format] ?? ['格式不正确', issue.message];
    default:
      return ['格式不正确', issue.message];
  }
};

/** A check says what is wrong in its own words, or names a flaw of texts. */
const customFault = ({ params = {}, message }: z.core.$ZodIssueCustom): Label =>
  (params['words'] as Label | undefined) ?? flawWords[params['flaw'] as TextFlaw] ?? ['不符合要求', message];

const TYPES: Readonly<Record<string, Label>> = {
  number: ['须为数字', 'is a number'],
  int: ['须为整数', 'is a whole number'],
  boolean: ['须为是或否', 'is yes or no'],
  string: ['须为文字', 'is a text'],
  array: ['须为列表', 'is a list'],
};

const FORMATS: Readonly<Record<string, Label>> = {
  date: ['须为日期，如2026年1月8日按“2026-01-08”填写', 'is a day, YYYY-MM-DD'],
  uuid: ['须为通用唯一识别码', 'is a UUID'],
};

const counted = (count: number | bigint, noun: string): string =>
  Number(count) === 1 ? `one ${noun}` : `${count} ${noun}s`;

const leastOf = ({ origin, minimum }: z.core.$ZodIssueTooSmall): Label => {
  if (origin === 'string')
    return minimum === 1
      ? ['不能为空', 'must not be empty']
      : [`至少${minimum}个字`, `has at least ${counted(minimum, 'character')}`];
  return origin === 'array'
    ? [`至少${minimum}项`, `has at least ${counted(minimum, 'item')}`]
    : [`不能小于${minimum}`, `is at least ${minimum}`];
};

const mostOf = ({ origin, maximum }: z.core.$ZodIssueTooBig): Label => {
  if (origin === 'string') return [`最多${maximum}个字`, `has at most ${counted(maximum, 'character')}`];
  return origin === 'array'
    ? [`最多${maximum}项`, `has at most ${counted(maximum, 'item')}`]
    : [`不能大于${maximum}`, `is at most ${maximum}`];
};
