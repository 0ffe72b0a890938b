import type { ReactNode } from 'react';
import '../browse/graph';
import { questionOf } from '../browse/shapes';
import { TableRows } from '../browse/table-page';
import { stepsOf } from '../bureau/board';
import type { Bureau } from '../bureau/bureau';
import query from '../bureau/bureau.graphql?raw';
import { CountyTiles } from '../bureau/counties';
import { Counts } from '../bureau/counts';
import { Answer } from '../graph/answer';
import { useWords, type Label } from '../words/language';
import { DueScene } from './due-scene';

/** What a wall shows for a while. */
export interface Scene {
  readonly key: string;
  readonly title: Label;
  /** @param turn how often it was shown before: what does not fit at once takes turns. */
  readonly shown: (turn: number) => ReactNode;
}

const Steps = () => {
  const { say } = useWords();
  return (
    <Answer<Bureau> query={query}>
      {({ candidacies }) => (
        <ul className="counts">
          {stepsOf(say).map(({ key, words, stages }) => (
            <li key={key}>
              <span className="count">
                {candidacies.edges.filter(({ node }) => stages.includes(node.stage)).length}
              </span>
              {words}
            </li>
          ))}
        </ul>
      )}
    </Answer>
  );
};

const Table = ({ of }: { readonly of: string }) => {
  const question = questionOf(of);
  return question && <TableRows name={of} question={question} asked={{}} />;
};

export const SCENES: readonly Scene[] = [
  {
    key: 'overview',
    title: ['全局概览', 'Overview'],
    shown: () => <Answer<Bureau> query={query}>{(bureau) => <Counts bureau={bureau} />}</Answer>,
  },
  { key: 'due', title: ['到期和逾期事项', 'Due and overdue'], shown: () => <DueScene /> },
  { key: 'counties', title: ['县级供电企业', 'County enterprises'], shown: (turn) => <CountyTiles turn={turn} /> },
  { key: 'steps', title: ['选派五步', 'The five steps of selection'], shown: () => <Steps /> },
  { key: 'clues', title: ['改进线索', 'Clues'], shown: () => <Table of="clueFunnel" /> },
];
