import { ruleSetEvents } from '@zhudian/facts';
import { POLICY_ROLE, runService, type Programme, type Service } from '@zhudian/framework/service';
import type { ProgramPorts } from '@zhudian/runtime';
import { roleSchema } from '../roles';
import { beginLog } from './begin-log';
import { ruleSetsIn } from './law';
import { withinScope } from './within-scope';

/** The First Secretary programme as the framework needs to know it. */
export const programme: Programme = {
  roles: roleSchema.exclude([POLICY_ROLE]).options,
  ruleSetOn: ruleSetsIn,
  begin: async ({ context, log, today }) => {
    if (context === ruleSetEvents.context) await beginLog(log, today);
  },
  authorise: withinScope,
};

/** Runs one context of the programme until it is to stop. */
export const runProgrammeService = (service: Service, ports: ProgramPorts): Promise<void> =>
  runService(service, programme, ports);
