import { defineSlice } from '@zhudian/framework/service';
import { programmeYearOf, ProgrammeYearResolver } from './programme-year.resolver';

/** The programme's figures, year by year. */
export const programmeYearSlice = defineSlice({
  resolvers: [ProgrammeYearResolver],
  references: {
    ProgrammeYear: ({ id }, context) => {
      const [, year, bureauId] = /^(\d{4})(?:\.(.+))?$/u.exec(id) ?? [];
      return year ? programmeYearOf({ year: Number(year), bureauId }, context) : null;
    },
  },
});
