import type { ComponentType, ReactNode } from 'react';
import { IndicatorChart } from '../chart/indicator-chart';
import { FlowLink } from '../flows';
import { Answer } from '../graph/answer';
import { useOnDay } from '../graph/on-day';
import { NothingThere } from '../nothing-there';
import { PackOf } from '../pack/pack-button';
import { PaperLink } from '../paper/papers';
import { ErasureLeft } from '../person/erasure-left';
import { Facts } from '../rows/facts';
import { useWords, type Language } from '../words/language';
import { textOf } from '../words/text';
import { ActLinks } from './act-links';
import { Belonging } from './belonging';
import { isEmpty, Value } from './cell';
import { FactRows, type Recorded } from './fact-rows';
import { thingQuery } from './selection';
import { shapeOf, type Question, type ShapeField } from './shapes';
import { titleWords, type Row } from './title';

const isPart = (value: unknown, { kind }: ShapeField): boolean =>
  kind === 'object' && typeof value === 'object' && value !== null && !('id' in value);

const labelIn = ({ label }: ShapeField, language: Language) => label[language === 'zh' ? 0 : 1];

/** What a thing of a type shows beside what every thing does. */
const MORE: Readonly<Record<string, ComponentType<{ readonly id: string }>>> = {
  Indicator: IndicatorChart,
  Person: ErasureLeft,
};
/** Fields that are shown by that, and by it alone. */
const SHOWN_THERE: Readonly<Record<string, string>> = { Person: 'erasureIncomplete' };

const Shown = ({ thing, type }: { readonly thing: Row; readonly type: string }) => {
  const { language, say } = useWords();
  const { label, fields } = shapeOf(type);
  const held = Object.entries(fields).filter(([name]) => name !== SHOWN_THERE[type] && !isEmpty(thing[name]));
  const parts = held.filter(([name, field]) => isPart(thing[name], field));
  const plain = held.filter((each) => !parts.includes(each));
  const isOnDay = useOnDay() !== undefined;
  const More = isOnDay ? undefined : MORE[type];
  const timeline = thing['timeline'] as { readonly edges: readonly { readonly node: Recorded }[] } | undefined;
  return (
    <>
      <p className="quiet">{label[language === 'zh' ? 0 : 1]}</p>
      <h1>{titleWords(thing, type, language)}</h1>
      <Facts
        facts={plain.map(([name, field]): readonly [string, ReactNode] => [
          labelIn(field, language),
          <Value key={name} value={thing[name]} field={field} />,
        ])}
      />
      <FlowLink type={type} id={textOf(thing['id'])} />
      <PaperLink type={type} id={textOf(thing['id'])} />
      <PackOf type={type} id={textOf(thing['id'])} />
      <ActLinks type={type} id={textOf(thing['id'])} />
      {parts.map(([name, field]) => (
        <section key={name}>
          <h2>{labelIn(field, language)}</h2>
          <Value value={thing[name]} field={field} />
        </section>
      ))}
      {More && <More id={textOf(thing['id'])} />}
      <Belonging type={type} id={textOf(thing['id'])} />
      {timeline && (
        <>
          <h2>{say('变更记录', 'What was recorded')}</h2>
          <FactRows facts={timeline.edges.map(({ node }) => node)} />
        </>
      )}
    </>
  );
};

/** Anything that has an id: what it is, what belongs to it, and the facts that it is made of. */
export const ThingPage = ({
  name,
  question,
  id,
}: {
  readonly name: string;
  readonly question: Question;
  readonly id: string;
}) => {
  const isOnDay = useOnDay() !== undefined;
  return (
    <Answer<{ readonly thing: Row | null }> query={thingQuery(name, isOnDay)} variables={{ id }}>
      {({ thing }) => (thing ? <Shown thing={thing} type={question.of} /> : <NothingThere />)}
    </Answer>
  );
};
