/** The header for the name and the password that a url holds; `undefined` where it holds none. */
export const basicAuthorization = (url: string): string | undefined => {
  const { username, password } = new URL(url);
  if (username === '') return undefined;
  const credentials = [username, password].map(decodeURIComponent).join(':');
  return `Basic ${Buffer.from(credentials).toString('base64')}`;
};
