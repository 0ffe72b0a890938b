/** Facts that the person whose case it is may not tell, and may yet take back, each with the reason. */
export const untouched: Readonly<Record<string, string>> = {
  'Hearing: ProblemRaised':
    'A problem of the own posting is what the hearing is for; once it is assigned, it is the case of its owner.',
};
