import type { ComponentType } from 'react';
import { NoSuchPage } from '../no-such-page';
import { AppointmentPaper } from './appointment-paper';
import { FeedbackPaper } from './feedback-paper';
import { MinutesPaper } from './minutes-paper';
import { NoticePaper } from './notice-paper';

const PAPERS: Readonly<Record<string, ComponentType<{ readonly id: string }>>> = {
  notice: NoticePaper,
  appointment: AppointmentPaper,
  feedback: FeedbackPaper,
  minutes: MinutesPaper,
};

/** A document to be printed. */
const PaperPage = ({ kind, id }: { readonly kind: string; readonly id: string }) => {
  const Named = Object.hasOwn(PAPERS, kind) ? PAPERS[kind] : undefined;
  return Named ? <Named key={id} id={id} /> : <NoSuchPage />;
};

export default PaperPage;
