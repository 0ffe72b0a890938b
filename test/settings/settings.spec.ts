import { PROGRAMS, aboutOf, isRequired } from '@zhudian/settings';
import { code, textOf } from '../docs/pages';
import { variablesOf } from '../compose/compose-file';

const named = new Set(Object.values(PROGRAMS).flatMap(({ variables }) => Object.keys(variables)));

/** What the code reads of an environment, by whichever name it calls it. */
const readIn = (text: string): readonly string[] => {
  const byName = /(?:\benv|\bvariables|\benvironment)(?:\.|\[')([A-Z][A-Z_]+)\b/g;
  const takenApart =
    /\{([^{}]*\b[A-Z]{2,}_?[A-Z_]*\b[^{}]*)\}\s*(?:=\s*(?:process\.)?env\b|:\s*(?:NodeJS\.ProcessEnv|Environment)\b)/g;
  return [
    ...[...text.matchAll(byName)].map(([, name = '']) => name),
    ...[...text.matchAll(takenApart)].flatMap(([, names = '']) => names.match(/\b[A-Z]{2,}[A-Z_]*\b/g) ?? []),
  ];
};

/** Set for others, read by none of ours. */
const FOR_OTHERS = ['APOLLO_TELEMETRY_DISABLED', 'OWN_FOLDERS'];

/** Who may be handed the whole environment: all of them read settings. */
const READERS = [
  // Hands it on to the program of the process, which reads it.
  'program',
  'readSettings',
  'checkSettings',
  'settingsOf',
  'optionsFrom',
  'startOptions',
  'readArguments',
  'cliSettings',
  'auditOptions',
  'clockFrom',
  'refuseClockInProduction',
];

describe('The settings', () => {
  it('are all that the code reads of the environment', () => {
    const read = new Set(readIn(code()));
    expect(read.size).toBeGreaterThan(8);
    expect([...read].filter((name) => !named.has(name) && !FOR_OTHERS.includes(name))).toStrictEqual([]);
  });

  it('are read where they are checked: the whole environment goes to nobody else', () => {
    const handed = [
      ...code().matchAll(
        /(?:(\w+)\((?:\{\s*env:\s*|(?:[^()]|\([^()]*\))*,\s*)?|(\.\.\.))(?:process|ports)\.env\b(?!\[)/g,
      ),
    ];
    expect(handed.length).toBeGreaterThan(8);
    expect(
      handed
        .map(([, reader, spread]) => reader ?? spread)
        .filter((one) => one !== '...' && !READERS.includes(one ?? '')),
    ).toStrictEqual([]);
    expect(code().match(/\b(?:process|ports)\.env\b(?!\[)/g)).toHaveLength(handed.length);
  });

  it('are found by that search: a read that nobody declared would be seen', () => {
    const planted =
      "const a = process.env['UNHEARD_OF']; const { NOBODY_KNOWS: b } = env; const c = variables.NOT_SAID;";
    expect(readIn(planted).toSorted()).toStrictEqual(['NOBODY_KNOWS', 'NOT_SAID', 'UNHEARD_OF']);
  });

  it('are what .env.example fills in', () => {
    expect(Object.keys(variablesOf(textOf('.env.example'))).filter((name) => !named.has(name))).toStrictEqual([]);
  });

  it.each(Object.entries(PROGRAMS))('say in both languages what they mean and accept: %s', (_, { variables }) => {
    for (const schema of Object.values(variables)) {
      const { zh, en, accepts, absent } = aboutOf(schema);
      for (const words of [zh, accepts.zh]) expect(words).not.toBe('');
      for (const words of [en, accepts.en]) expect(words).toMatch(/^[^\u4e00-\u9fff]+$/);
      expect(
        schema.safeParse(undefined).data !== undefined ||
          isRequired(schema) ||
          absent !== undefined ||
          en.startsWith('production') ||
          en.includes('clock'),
      ).toBe(true);
    }
  });

  it('keep what may hold a password to themselves', () => {
    const secret = Object.values(PROGRAMS).flatMap(({ variables }) =>
      Object.entries(variables).flatMap(([name, schema]) => (aboutOf(schema).secret ? [name] : [])),
    );
    const likely = [...named].filter((name) =>
      /PASSWORD|SECRET|^TOKEN$|_TOKEN$|_HEADERS$|EVENT_STORE|READ_MODELS|VAULT|^EVIDENCE$/.test(name),
    );
    expect([...new Set(secret)].toSorted()).toStrictEqual(likely.toSorted());
  });
});
