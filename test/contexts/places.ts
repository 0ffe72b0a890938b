import { parse } from 'yaml';

/** Reads a file by its path from the root; an empty text when it is not there. */
export type Read = (path: string) => string;

interface References {
  readonly references?: readonly { readonly path: string }[];
}
interface Compose {
  readonly services: Readonly<
    Record<
      string,
      {
        readonly command?: readonly string[];
        readonly depends_on?: Readonly<Record<string, unknown>>;
        readonly environment?: Readonly<Record<string, string>>;
      }
    >
  >;
}

interface Place {
  readonly file: string;
  /** What to write there. */
  readonly write: string;
  readonly isThere: boolean;
}

const referenceIn = (read: Read, file: string, path: string): Place => ({
  file,
  write: `{ "path": "${path}" } under "references"`,
  isThere: ((JSON.parse(read(file)) as References).references ?? []).some((reference) => reference.path === path),
});

const textIn = (read: Read, file: string, text: string): Place => ({
  file,
  write: text,
  isThere: read(file).includes(text),
});

const ownFiles = (read: Read, context: string): readonly Place[] =>
  [
    {
      file: `services/${context}/package.json`,
      write: `a package "@zhudian/${context}"`,
      has: `"@zhudian/${context}"`,
    },
    { file: `services/${context}/tsconfig.json`, write: 'the build of the service', has: 'tsconfig.base.json' },
    { file: `services/${context}/src/main.ts`, write: 'the process of the service', has: 'runProgrammeService' },
    { file: `services/${context}/src/context.ts`, write: 'what the service consists of', has: `'${context}'` },
  ].map(({ file, write, has }) => ({ file, write, isThere: read(file).includes(has) }));

const composePlaces = (read: Read, context: string): readonly Place[] => {
  const file = 'docker-compose.yml';
  const { services } = parse(read(file), { merge: true }) as Compose;
  const { gateway } = services;
  const script = `bundles/${context}.js`;
  const address = `${context}=http://${context}:4001`;
  return [
    {
      file,
      write: `a service ${context} with the command ${script}`,
      isThere: services[context]?.command?.[1] === script,
    },
    {
      file,
      write: `a service ${context}-projector with CONTEXT: ${context}`,
      isThere: services[`${context}-projector`]?.environment?.['CONTEXT'] === context,
    },
    {
      file,
      write: `${context} under "depends_on" of the gateway`,
      isThere: gateway?.depends_on !== undefined && context in gateway.depends_on,
    },
    {
      file,
      write: `${address} in SUBGRAPHS of the gateway`,
      isThere: (gateway?.environment?.['SUBGRAPHS'] ?? '').split(',').includes(address),
    },
  ];
};

/** Every place that names a context and cannot take it from the list. */
const placesOf = (context: string, read: Read): readonly Place[] => [
  ...ownFiles(read, context),
  textIn(read, 'package.json', '"services/*"'),
  textIn(read, 'package-lock.json', `"node_modules/@zhudian/${context}"`),
  referenceIn(read, 'tsconfig.json', `services/${context}`),
  referenceIn(read, 'tools/tsconfig.json', `../services/${context}`),
  referenceIn(read, 'test/tsconfig.json', `../services/${context}`),
  textIn(read, 'Dockerfile', `COPY services/${context}/package.json services/${context}/`),
  ...composePlaces(read, context),
];

/** What a context still lacks, in words that say what to write where. */
export const missingFor = (context: string, read: Read): readonly string[] =>
  placesOf(context, read).flatMap(({ file, write, isThere }) => (isThere ? [] : [`${file} lacks ${write}`]));
