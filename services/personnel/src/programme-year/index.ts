import { defineSlice } from '@zhudian/framework/service';
import { programmeYearOf, ProgrammeYearResolver } from './programme-year.resolver';

/** The programme's figures, year by year. */
export const programmeYearSlice = defineSlice({
  resolvers: [ProgrammeYearResolver],
  references: {
    ProgrammeYear: ({ id }, context) => (/^\d{4}$/.test(id) ? programmeYearOf(Number(id), context) : null),
  },
});
