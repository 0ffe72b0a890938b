import { candidateOf, nameOf, standingCast, type Member } from './cast';
import type { Story } from './story';

/** A person of the demonstration who may ask for a token: roles and scope stand in its claims. */
export interface DemoActor extends Member {
  readonly name: string;
}

/** The candidates, those who serve first. */
const candidatesOf = ({ rounds }: Story): readonly Member[] => {
  const all = rounds.flatMap(({ candidacies }) => candidacies);
  const posted = new Map(all.flatMap(({ candidate, startOn, stationId }) => (startOn ? [[candidate, stationId]] : [])));
  const others = [...new Set(all.map(({ candidate }) => candidate))].filter((one) => !posted.has(one));
  return [
    ...[...posted].map(([one, stationId]) => candidateOf(one, stationId)),
    ...others.map((one) => candidateOf(one)),
  ];
};

/** Everybody who may ask for a token in the demonstration. */
export const demoActors = (story: Story): readonly DemoActor[] =>
  [...standingCast, ...candidatesOf(story)].map((one) => ({ ...one, name: nameOf(one.id) }));
