import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { PROGRAMME_LAW, ruleName } from '@zhudian/facts';
import { orgUnits, ruleSets, type RuleSetRow } from '@zhudian/projections';
import { allRows, Day, dayOf, type RequestContext } from '@zhudian/framework/service';
import { aboutRules, rulesOn, shippedRuleSets, warns, type RuleSets } from '@zhudian/programme';
import { lawOf } from '@zhudian/programme/service';
import { OrgUnit } from '../org-unit/org-unit.types';
import { Rule, RuleSet, RulesInForce, type RulesInForceView, type RuleView } from './rule-set.types';

/** The shipped sets, told in the log or not, and those that were issued since. */
const allSets = async (context: RequestContext): Promise<readonly RuleSetRow[]> => {
  const rows = (await allRows(context, ruleSets, {})).filter(({ id }) => id !== PROGRAMME_LAW);
  const recorded = new Set(rows.map(({ id }) => id));
  const shipped = shippedRuleSets.filter(({ version }) => !recorded.has(version));
  return [
    ...shipped.map((one) => ({ ...one, id: one.version, bureauId: null, issuedOn: null, issued: null })),
    ...rows,
  ];
};

const settingsOf = (sets: RuleSets, name: RuleView['rule']): RuleView['settings'] =>
  sets.flatMap(({ bureauId = null, version, from, rules }) =>
    rules.flatMap(({ rule, items: _, ...given }) =>
      rule === name ? [{ bureauId, version, from, ...given, warns: warns(given) }] : [],
    ),
  );

@Resolver(() => RuleSet)
export class RuleSetResolver {
  @Query(() => [RuleSet], { description: 'The rule sets, by the day from which they are in force. 规则版本。' })
  async ruleSets(
    @Arg('bureauId', () => ID, { nullable: true, description: 'Of the programme and this bureau. 方案及该局。' })
    bureauId: string | undefined,
    @Ctx() context: RequestContext,
  ): Promise<readonly RuleSetRow[]> {
    const sets = await allSets(context);
    return sets
      .filter((set) => !bureauId || set.bureauId === null || set.bureauId === bureauId)
      .toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  }

  @Query(() => RulesInForce, { description: 'The rules in force on a day, for a bureau. 某日某局有效的规则。' })
  async ruleSet(
    @Arg('on', () => Day, { nullable: true }) on: string | undefined,
    @Arg('bureauId', () => ID, { nullable: true, description: 'The programme alone when absent. 默认仅为方案。' })
    bureauId: string | undefined,
    @Ctx() context: RequestContext,
  ): Promise<RulesInForceView> {
    const day = dayOf(context, on);
    const { version, rules } = rulesOn((await lawOf(context, 'organization')).ruleSets, day, bureauId ?? undefined);
    const values = Object.values(rules).map((one) => ({ ...one, items: [...one.items] }));
    return { on: day, version, rules: values };
  }

  @Query(() => [Rule], {
    description: 'The rules whose values are data, with every value they have had. 可调整的规则。',
  })
  async rules(@Ctx() context: RequestContext): Promise<readonly RuleView[]> {
    const sets = (await lawOf(context, 'organization')).ruleSets;
    const serves = rulesOn(sets, '9999-12-31').rules;
    return ruleName.options.map((rule) => {
      const { about, ...rest } = aboutRules[rule];
      const items = [...serves[rule].items];
      return { rule, aboutZh: about.zh, aboutEn: about.en, ...rest, items, settings: settingsOf(sets, rule) };
    });
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'The bureau that issued it. 发布的局。' })
  bureau(@Root() { bureauId }: RuleSetRow, @Ctx() context: RequestContext) {
    return bureauId === null ? null : context.find(orgUnits, bureauId);
  }
}
