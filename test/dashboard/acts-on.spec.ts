import { actsOn } from '../../dashboard/src/browse/acts-on';
import type { Command } from '../../dashboard/src/commands/commands';
import generated from '../../dashboard/src/generated/commands.generated.json';

const commands = generated as unknown as Readonly<Record<string, Command>>;

describe('The page of a thing', () => {
  const namesFor = (type: string, ...roles: readonly string[]) =>
    actsOn(Object.entries(commands), type, roles).map(({ name, field }) => [name, field]);

  it('leads to what one may do about it, with its id in the field that names it', () =>
    expect(namesFor('RiskPoint', 'FIRST_SECRETARY')).toStrictEqual(
      expect.arrayContaining([
        ['DefineControl', 'riskPointId'],
        ['ReviewRisk', 'riskPointId'],
      ]),
    ));

  it('leads nobody to what they may not do, nor to what is recorded on something else', () => {
    expect(namesFor('RiskPoint', 'ANALYST')).toStrictEqual([]);
    expect(namesFor('Station', 'FIRST_SECRETARY').map(([name]) => name)).not.toContain('IdentifyRisk');
    expect(commands['IdentifyRisk']?.fields.some(({ of }) => of === 'Station')).toBe(true);
  });
});
