import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CONTEXTS } from '@zhudian/facts';

/** The specs that need processes, databases or many cases take longer than a mutant may. */
const SLOW = /graph|lists|read-models|relied-on|property|vault|programme-year|first-secretary|matching\.|refusals/;

for (const context of CONTEXTS) {
  // The graph takes longer to load than a mutant to be found.
  jest.doMock(join(__dirname, '../../services', context, 'src/context'), () => ({}));
  const folder = join(__dirname, '..', context);
  for (const name of (readdirSync(folder, { recursive: true }) as string[]).filter(
    (file) => file.endsWith('.spec.ts') && !SLOW.test(file),
  ))
    describe(`${context}/${name}`, () => void jest.requireActual(join(folder, name)));
}
