import type { Importing, ReadyEntry } from './preview';

export interface Door {
  readonly url: string;
  readonly token: string;
}

interface Answered {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly messages?: { readonly zh: string; readonly en: string } };
  }[];
}

/** Gives one row's command through the public graph, with the file that it comes from as its evidence. */
export const send = async (entry: ReadyEntry, { source, reasons }: Importing, { url, token }: Door): Promise<void> => {
  const { sheet, command, on, input, commandId } = entry;
  const { file, sha256, mime, size, inputs } = sheet;
  const field = `${command.type.charAt(0).toLowerCase()}${command.type.slice(1)}`;
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({
      query: `mutation Import($input: ${command.type}Input!) { ${field}(input: $input) { __typename } }`,
      variables: {
        input: {
          ...input,
          commandId,
          ...(on === undefined ? {} : { occurredOn: on }),
          reasons: Object.entries(reasons).map(([code, reason]) => ({ code, reason })),
          evidence: [
            { sha256, mime, size, name: `${inputs ? '导入 import' : '期初 opening balance'}: ${source} ${file}` },
          ],
        },
      },
    }),
  });
  const { errors } = (await response.json()) as Answered;
  const [error] = errors ?? [];
  if (error) throw new Error(`${file}:${entry.line} ${error.extensions?.code ?? ''} ${error.message}`);
};
