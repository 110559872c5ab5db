import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { LambdaFunctionURLEvent, LambdaFunctionURLResult } from 'aws-lambda';
import twilio from 'twilio';

const dynamodb = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const secrets = new SecretsManagerClient({});
let authToken: string | undefined;

const REPLIES: Record<string, string> = {
  HELP: 'You are not alone. Call 1-888-373-7888 or text HELP to 233733, free, day and night. In danger now? Call 911.',
  INFO: 'Trafficking is work or sex by force, fraud or coercion. To learn more, call 1-888-373-7888.',
  REPORT: 'To report what you saw, call 1-888-373-7888. In danger now? Call 911.',
};

/** The same job as most tutorials do it: all of twilio, the AWS SDK, an exact keyword, count first and answer after. */
export async function handler(event: LambdaFunctionURLEvent): Promise<LambdaFunctionURLResult> {
  authToken ??= await readToken();
  const body = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8').toString();
  const params = Object.fromEntries(new URLSearchParams(body));
  const url = `https://${event.requestContext.domainName}${event.rawPath}`;
  const signature = event.headers['x-twilio-signature'] ?? '';
  if (!twilio.validateRequest(authToken, signature, url, params)) return { statusCode: 403, body: 'Forbidden' };

  const word = (params.Body ?? '').trim().toUpperCase();
  const keyword = word in REPLIES ? word : 'HELP';
  await dynamodb.send(
    new UpdateCommand({
      TableName: process.env.COUNTS_TABLE,
      Key: { pk: new Date().toISOString().slice(0, 10), sk: keyword },
      UpdateExpression: 'ADD #count :one',
      ExpressionAttributeNames: { '#count': 'count' },
      ExpressionAttributeValues: { ':one': 1 },
    }),
  );

  const response = new twilio.twiml.MessagingResponse();
  response.message(REPLIES[keyword] ?? '');
  return { statusCode: 200, headers: { 'Content-Type': 'text/xml' }, body: response.toString() };
}

async function readToken(): Promise<string> {
  const secret = await secrets.send(new GetSecretValueCommand({ SecretId: process.env.TWILIO_SECRET_ARN }));
  return JSON.parse(secret.SecretString ?? '{}').current;
}
