/** By when in a year its lists are drawn up and adopted, the end of the first quarter: a proposal of the programme. */
export const LISTS_DUE = '03-31';
/** Until then nobody can tell whether a station will have the lists of the year of the day. */
export const areListsDue = (day: string): boolean => day.slice('YYYY-'.length) > LISTS_DUE;
