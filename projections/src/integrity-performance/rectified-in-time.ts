interface ToRectify {
  readonly dueOn: string;
  readonly everLate: boolean;
}

/** Whether something was rectified in time, by the due day in force: the fact tells of the one that stood then, which may be corrected since. */
export const judgedInTime = ({ dueOn, everLate }: ToRectify, on: string) => {
  const inTime = on <= dueOn;
  return { inTime, everLate: everLate || !inTime };
};
