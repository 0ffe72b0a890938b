import type { Server } from 'node:http';

/** Where a listening server answers. */
export const urlOf = (server: Server): string => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://${address.address}:${address.port}`;
};
