import { indicatorEvents } from '@zhudian/facts';
import { amendmentsOf } from '@zhudian/programme';
import { indicator } from './indicator.decider';
import { indicatorFold } from './indicator.state';

/** What is told together: the parts of a line loss, and the managerial loss that is made of them. */
const LOSSES = ['.LINE_LOSS', '.TECHNICAL_LOSS', '.MANAGERIAL_LOSS'] as const;

const lossesBeside = (id: string) => {
  const ending = LOSSES.find((one) => id.endsWith(one));
  if (ending === undefined) return [];
  const station = id.slice(0, -ending.length);
  return LOSSES.filter((one) => one !== ending).map((one) => ({ family: indicatorEvents, id: `${station}${one}` }));
};

/** The corrections and annulments of an indicator; `CorrectReading` corrects a reading, with what is found on its month. */
export const indicatorAmendments = amendmentsOf(indicator, indicatorFold, {
  correctable: { TargetSet: ['source'] },
  scope: (_, id) => id.slice(0, id.lastIndexOf('.')),
  alongside: (_, id) => lossesBeside(id),
});
