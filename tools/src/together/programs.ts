import type { Program } from '@zhudian/runtime';
import type { PartProgram } from '../start/parts';

const service = async () => (await import('@zhudian/programme/service')).runProgrammeService;

const PROGRAMS: Readonly<Record<PartProgram, (args: readonly string[]) => Promise<Program>>> = {
  personnel: async () => {
    const [run, { personnel }] = await Promise.all([service(), import('@zhudian/personnel')]);
    return (ports) => run(personnel, ports);
  },
  organization: async () => {
    const [run, { organization }] = await Promise.all([service(), import('@zhudian/organization')]);
    return (ports) => run(organization, ports);
  },
  'integrity-performance': async () => {
    const [run, { integrityPerformance }] = await Promise.all([service(), import('@zhudian/integrity-performance')]);
    return (ports) => run(integrityPerformance, ports);
  },
  projector: async () => (await import('@zhudian/projections')).projectorProgram,
  transparency: async () => (await import('@zhudian/transparency')).transparencyProgram,
  gateway: async () => (await import('@zhudian/gateway')).gatewayProgram,
  'demo-gateway': async ([folder]) => {
    const { runDemoGateway } = await import('../demo-gateway/run-demo-gateway.js');
    return (ports) => runDemoGateway(folder, ports);
  },
};

/** A program of the system, to run in this process. */
export const programOf = (name: PartProgram, args: readonly string[]): Promise<Program> => PROGRAMS[name](args);
