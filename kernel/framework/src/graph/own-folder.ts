import type { Ports } from './request-context';

/** The folder of a service's own, which some services need. */
export const ownFolderOf = ({ ownFolder }: Pick<Ports, 'ownFolder'>): string => {
  if (ownFolder === undefined) throw new Error('The service has no folder of its own: OWN_FOLDER names it.');
  return ownFolder;
};
