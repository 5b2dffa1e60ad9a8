/** Sends no traces, as the exporter would send some. @returns the status. @throws where the collector is not reached in 5 s */
export async function probeCollector(access: {
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
}): Promise<number> {
  const response = await fetch(`${access.endpoint.replace(/\/+$/, '')}/v1/traces`, {
    method: 'POST',
    headers: { ...access.headers, 'content-type': 'application/json' },
    body: JSON.stringify({ resourceSpans: [] }),
    redirect: 'error',
    signal: AbortSignal.timeout(5_000),
  });
  await response.arrayBuffer();
  return response.status;
}
