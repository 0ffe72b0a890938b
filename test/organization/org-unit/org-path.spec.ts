import * as fc from 'fast-check';
import { id, orgUnitType, type OrgUnitType } from '@zhudian/facts';
import { foldOf } from '@zhudian/framework';
import { orgUnitDecider, orgUnitFold, parentTypesOf } from '@zhudian/organization';
import { actAs } from '../../support';
import { unitAt } from '../../support/organization.story';
import { trials } from '../../support/trials';

const ids = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,12}$/).filter((text) => id.safeParse(text).success);
const kinds = orgUnitType.options;

/** A line of units from the bureau down, each of a kind that may stand below the one before. */
const lineage = fc
  .tuple(fc.uniqueArray(ids, { minLength: 1, maxLength: 5 }), fc.array(fc.nat(), { minLength: 5, maxLength: 5 }))
  .map(([names, choices]) => {
    const line: { readonly orgUnitId: string; readonly type: OrgUnitType }[] = [];
    for (const [depth, orgUnitId] of names.entries()) {
      const above = line.at(-1)?.type;
      const fitting = kinds.filter((kind) => (above ? parentTypesOf[kind].includes(above) : kind === 'BUREAU'));
      const type = fitting[(choices[depth] ?? 0) % fitting.length];
      if (!type) break;
      line.push({ orgUnitId, type });
    }
    return line;
  });

const register = (
  unit: { orgUnitId: string; type: OrgUnitType },
  above?: { id: string; state: typeof orgUnitFold.initial },
) =>
  orgUnitDecider.decide.RegisterOrgUnit(orgUnitFold.initial, {
    type: 'RegisterOrgUnit',
    data: { ...unit, name: 'unit', ...(above ? { parentId: above.id } : {}) },
    act: actAs('ADMINISTRATOR'),
    read: above ? { parent: above.state } : {},
  });

describe('The path of an org unit', () => {
  it('names every unit from the bureau down, in order', () => {
    fc.assert(
      fc.property(lineage, (line) => {
        let above: { id: string; state: typeof orgUnitFold.initial } | undefined;
        for (const [depth, unit] of line.entries()) {
          const decided = register(unit, above);
          const names = line.slice(0, depth + 1).map(({ orgUnitId }) => orgUnitId);
          expect(decided).toMatchObject([{ type: 'OrgUnitRegistered', data: { path: `/${names.join('/')}/` } }]);
          above = { id: unit.orgUnitId, state: foldOf(orgUnitFold, decided as never) };
        }
      }),
      trials('org-path', { test: 100, soak: 100_000 }),
    );
  });

  it.each(kinds.flatMap((type) => kinds.map((parentType) => [type, parentType] as const)))(
    'lets a %s stand below a %s only where the hierarchy says so',
    (type, parentType) => {
      const decided = register({ orgUnitId: 'below', type }, { id: 'above', state: unitAt(parentType, '/above/') });
      const allowed = HIERARCHY.includes(`${type} < ${parentType}`);
      expect(decided).toMatchObject(
        allowed
          ? [{ data: { path: '/above/below/' } }]
          : { code: type === 'BUREAU' ? 'PARENT_NOT_ALLOWED' : 'PARENT_TYPE_UNFIT' },
      );
    },
  );
});

/** Told a second time, in words of its own, so that a slip in the table is seen. */
const HIERARCHY = [
  'DEPARTMENT < BUREAU',
  'DEPARTMENT < SECOND_TIER',
  'DEPARTMENT < COUNTY_ENTERPRISE',
  'SECOND_TIER < BUREAU',
  'COUNTY_ENTERPRISE < BUREAU',
  'STATION < COUNTY_ENTERPRISE',
  'TEAM < STATION',
  'TEAM < SECOND_TIER',
  'TEAM < COUNTY_ENTERPRISE',
];
