import { POLICY_ROLE, runService, type Programme, type Service } from '@zhudian/framework/service';
import { roleSchema } from '../roles';
import { ruleSetOn } from '../rule-sets';
import { withinScope } from './within-scope';

/** The First Secretary programme as the framework needs to know it. */
export const programme: Programme = {
  roles: roleSchema.exclude([POLICY_ROLE]).options,
  ruleSetOn: (day) => ruleSetOn(day).version,
  authorise: withinScope,
};

/** Runs one context of the programme until SIGTERM or SIGINT. */
export const runProgrammeService = (service: Service): Promise<void> => runService(service, programme);
