import type { Labels } from './label';

/** What the fields of rule sets and calendars are called. */
export const lawFields = {
  layer: ['国家（cn）或地区（如 gx）', 'The country (cn) or a region (such as gx)'],
  notes: ['备注', 'Notes'],
  years: ['各年的放假安排', 'The holidays, year by year'],
  sources: ['出处', 'Where they were read'],
  arrangements: ['各项放假调休安排', 'The holidays with their days'],
  daysOff: ['放假日期', 'The days off'],
  workdays: ['调休上班日期', 'The weekend days worked for them'],
  rules: ['各项规则的数值', 'The values of the rules'],
  rule: ['规则', 'The rule'],
  provenance: ['依据的性质', 'What it rests on'],
} as const satisfies Labels;
