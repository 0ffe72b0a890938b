import { activityFields } from './activity-words';
import { businessFields } from './business-words';
import { committeeFields } from './committee-fields';
import { evidenceRequestFields } from './evidence-request-words';
import { groupFields } from './group-fields';
import { houseFields } from './house-fields';
import { integrityFields } from './integrity-fields';
import { inspectionFields } from './inspection-words';
import { judgingFields } from './judging-fields';
import type { Label, Labels } from './label';
import { lawFields } from './law-fields';
import { meetingFields } from './meeting-fields';
import { modelStationFields } from './model-station-words';
import { reviewFields } from './review-words';
import { selectionFields } from './selection-fields';
import { standardFields } from './standard-words';
import { twinningFields } from './twinning-words';
import { serviceFields } from './service-words';
import { sharedFields } from './shared-fields';
import { vanguardFields } from './vanguard-words';

const fields: Labels = {
  ...judgingFields,
  ...lawFields,
  ...committeeFields,
  ...evidenceRequestFields,
  ...groupFields,
  ...houseFields,
  ...integrityFields,
  ...inspectionFields,
  ...businessFields,
  ...meetingFields,
  ...modelStationFields,
  ...activityFields,
  ...reviewFields,
  ...twinningFields,
  ...standardFields,
  ...selectionFields,
  ...sharedFields,
  ...vanguardFields,
  ...serviceFields,
};

/** What a field or argument of this name is called, wherever it stands. */
export const labelOfField = (name: string): Label | undefined =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;
