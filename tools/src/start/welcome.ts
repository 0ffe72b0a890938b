export interface Surroundings {
  readonly demo: boolean;
  /** The file with the first administrator's token, where this folder has keys of its own. */
  readonly administrator: string | undefined;
  readonly eventStore: string;
  readonly dataDir: string;
}

/** What to open, and a first thing to try. */
export const whatToOpen = (url: string, { demo, administrator, eventStore, dataDir }: Surroundings): string => {
  const token = `curl -s ${url}/demo/token -H 'content-type: application/json' -d '{"role":"PARTY_WORK"}'`;
  return `
驻点已就绪。 Zhudian is ready.

  打开 / open     ${url}/
  查询 / graph    ${url}/graphql
  健康 / health   ${url}/health/ready
  日志 / log      ${eventStore}
  数据 / data     ${dataDir}
${
  demo
    ? `
演示模式：人员与业务数据均为合成，机构名称带“（演示）”。
Demonstration mode: people and business data are made up; names of units end in "(demo)".

  取令牌 / a token
    ${token}
  演示人员 / the demo's people
    ${url}/demo/actors
`
    : ''
}${
    administrator === undefined
      ? ''
      : `
  首位系统管理员的令牌 / the first administrator's token
    ${administrator}
`
  }
  第一个查询 / a first query: docs/first-query.graphql

Ctrl-C 停止 / stops.
`;
};
