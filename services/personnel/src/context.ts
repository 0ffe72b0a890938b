import { defineService } from '@zhudian/framework/service';
import { candidacySlice } from './candidacy';
import { commendationSlice } from './commendation';
import { hearingSlice } from './hearing';
import { lifeSlice } from './life';
import { linksSlice } from './links';
import { personSlice } from './person';
import { postingSlice } from './posting';
import { programmeYearSlice } from './programme-year';
import { readingsSlice } from './readings';
import { retentionSlice } from './retention';
import { keepRetention } from './retention/carry-out';
import { rosterSlice } from './roster';
import { roundSlice } from './round';
import { supervisionSlice } from './supervision';
import { trainingSlice } from './training';
import { eraseAgain } from './vault/erased-again';
import { listSizes } from './list-sizes';
import { steps } from './posting/steps';
import { madeOf } from './posting/made-of';

/** The personnel context: chosen well and usable, managed and performing. */
export const personnel = defineService({
  context: 'personnel',
  slices: [
    personSlice,
    roundSlice,
    candidacySlice,
    postingSlice,
    supervisionSlice,
    rosterSlice,
    hearingSlice,
    trainingSlice,
    commendationSlice,
    programmeYearSlice,
    lifeSlice,
    linksSlice,
    readingsSlice,
    retentionSlice,
  ],
  ownedElsewhere: ['Station'],
  begin: eraseAgain,
  upkeep: keepRetention(),
  listSizes,
  madeOf,
  steps,
});
