/** As little as a webhook can do: the empty answer, streamed. */
export const handler = awslambda.streamifyResponse(async (_event: unknown, stream) => {
  const headers = { 'content-type': 'text/xml; charset=utf-8' };
  const response = awslambda.HttpResponseStream.from(stream, { statusCode: 200, headers });
  response.write('<Response/>');
  response.end();
});
