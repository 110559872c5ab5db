import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** CloudWatch's GetMetricData on 127.0.0.1, with values by namespace and name; other names have none. */
export interface MetricData {
  url: string;
  /** What was asked for, as it came in. */
  asked: { StartTime: number; EndTime: number }[];
  /** The code that every request is refused with. */
  refuse: string | undefined;
  stop(): Promise<void>;
}

interface Query {
  Id: string;
  MetricStat: { Metric: { Namespace: string; MetricName: string; Dimensions?: unknown }; Stat: string };
}

/** Starts it. */
export async function startMetricData(values: Record<string, number[]>): Promise<MetricData> {
  const state: Pick<MetricData, 'asked' | 'refuse'> = { asked: [], refuse: undefined };
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await text(request));
    state.asked.push(body);
    const type = { 'content-type': 'application/x-amz-json-1.0' };
    if (state.refuse)
      return response.writeHead(400, type).end(JSON.stringify({ __type: state.refuse, message: 'No.' }));
    const MetricDataResults = (body.MetricDataQueries as Query[]).map(({ Id, MetricStat: { Metric, Stat } }) => ({
      Id,
      Values: Stat === 'Sum' && !Metric.Dimensions ? (values[`${Metric.Namespace} ${Metric.MetricName}`] ?? []) : [],
    }));
    return response.writeHead(200, type).end(JSON.stringify({ MetricDataResults }));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => void server.close().closeAllConnections(),
  });
}
