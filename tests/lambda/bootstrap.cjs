// What Lambda's own client for Node.js (aws-lambda-ric 4) does, in the part that this project uses. Plain JavaScript,
// because Lambda's process starts from it away from the repository, with nothing else to resolve.
const http = require('node:http');
const path = require('node:path');

const { AWS_LAMBDA_RUNTIME_API, LAMBDA_TASK_ROOT, _HANDLER } = process.env;
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
const STREAMING = Symbol.for('aws.lambda.runtime.handler.streaming');

globalThis.awslambda = {
  streamifyResponse: (handler) => Object.assign(handler, { [STREAMING]: true }),
  HttpResponseStream: {
    from(stream, prelude) {
      stream.setContentType('application/vnd.awslambda.http-integration-response');
      // Only write() sends it, so end(body) alone loses status and headers, as in Lambda.
      stream.prelude = `${JSON.stringify(prelude)}${'\0'.repeat(8)}`;
      return stream;
    },
  },
};

function send(method, resource, headers) {
  const url = `http://${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/${resource}`;
  const request = http.request(url, { method, agent, headers });
  const answer = new Promise((resolve, reject) => {
    request.on('error', reject).on('response', async (response) => {
      let body = '';
      for await (const chunk of response.setEncoding('utf8')) body += chunk;
      resolve({ headers: response.headers, body });
    });
  });
  return { request, answer };
}

function post(resource, value, headers = {}) {
  const { request, answer } = send('POST', resource, { 'Content-Type': 'application/json', ...headers });
  request.end(JSON.stringify(value ?? null));
  return answer;
}

const errorTypeHeader = (error) => ({ 'Lambda-Runtime-Function-Error-Type': error.errorType });
const describe = (error) => ({
  errorType: error?.name ?? typeof error,
  errorMessage: error?.message ?? String(error),
  trace: error?.stack?.split('\n') ?? [],
});

async function stream(handler, event, context) {
  const { request, answer } = send('POST', `invocation/${context.awsRequestId}/response`, {
    'Lambda-Runtime-Function-Response-Mode': 'streaming',
    'Content-Type': 'application/octet-stream',
    'Transfer-Encoding': 'chunked',
    Trailer: ['Lambda-Runtime-Function-Error-Type', 'Lambda-Runtime-Function-Error-Body'],
  });
  request.setContentType = (type) => request.setHeader('Content-Type', type);
  const write = request.write.bind(request);
  request.write = (...chunk) => {
    if (request.prelude) write(request.prelude);
    request.prelude = undefined;
    return write(...chunk);
  };
  try {
    await handler(event, request, context);
  } catch (error) {
    console.error('Invoke Error', error);
    const body = Buffer.from(JSON.stringify(describe(error))).toString('base64');
    request.addTrailers({ ...errorTypeHeader(describe(error)), 'Lambda-Runtime-Function-Error-Body': body });
    request.end();
  }
  await answer;
}

async function buffer(handler, event, context) {
  const resource = `invocation/${context.awsRequestId}`;
  try {
    await post(`${resource}/response`, await handler(event, context));
  } catch (error) {
    console.error('Invoke Error', error);
    await post(`${resource}/error`, describe(error), errorTypeHeader(describe(error)));
  }
}

async function load() {
  try {
    const [file, name] = _HANDLER.split('.');
    const handler = require(path.join(LAMBDA_TASK_ROOT, file))[name];
    if (typeof handler !== 'function') throw new Error(`${_HANDLER} is undefined or not exported`);
    return handler;
  } catch (error) {
    console.error('Init Error', error);
    await post('init/error', describe(error), errorTypeHeader(describe(error)));
    process.exit(1);
  }
}

async function main() {
  const handler = await load();
  for (;;) {
    const { request, answer } = send('GET', 'invocation/next');
    request.end();
    const { headers, body } = await answer;
    const context = {
      awsRequestId: headers['lambda-runtime-aws-request-id'],
      functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
      getRemainingTimeInMillis: () => Number(headers['lambda-runtime-deadline-ms']) - Date.now(),
    };
    await (handler[STREAMING] ? stream : buffer)(handler, JSON.parse(body), context);
  }
}

main();
