/** What an update takes, by Twilio's OpenAPI description; anything else is ignored, without a word. */
export const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  '/IncomingPhoneNumbers/*': [
    'AccountSid',
    'ApiVersion',
    'FriendlyName',
    'SmsApplicationSid',
    'SmsFallbackMethod',
    'SmsFallbackUrl',
    'SmsMethod',
    'SmsUrl',
    'StatusCallback',
    'StatusCallbackMethod',
    'VoiceApplicationSid',
    'VoiceCallerIdLookup',
    'VoiceFallbackMethod',
    'VoiceFallbackUrl',
    'VoiceMethod',
    'VoiceUrl',
    'EmergencyStatus',
    'EmergencyAddressSid',
    'TrunkSid',
    'VoiceReceiveMode',
    'IdentitySid',
    'AddressSid',
    'BundleSid',
  ],
  '/SMS/ShortCodes/*': ['FriendlyName', 'ApiVersion', 'SmsUrl', 'SmsMethod', 'SmsFallbackUrl', 'SmsFallbackMethod'],
  '/v1/Services/*': [
    'FriendlyName',
    'InboundRequestUrl',
    'InboundMethod',
    'FallbackUrl',
    'FallbackMethod',
    'StatusCallback',
    'StickySender',
    'MmsConverter',
    'SmartEncoding',
    'ScanMessageContent',
    'FallbackToLongCode',
    'AreaCodeGeomatch',
    'ValidityPeriod',
    'SynchronousValidation',
    'Usecase',
    'UseInboundWebhookOnNumber',
  ],
};

/** Empty, these are null in the answer; the others are an empty string. */
const NULL_WHEN_EMPTY = ['voice_url', 'voice_fallback_url', 'trunk_sid'];

/** A parameter's name and value as the resource has them. */
export function fieldFor(name: string, value: string, route: string): [name: string, value: unknown] {
  const field = name.replace(/(?!^)([A-Z])/g, '_$1').toLowerCase();
  const isNumber = route.startsWith('/Incoming');
  if (value === '') return [field, isNumber && !NULL_WHEN_EMPTY.includes(field) ? '' : null];
  return [field, value === 'true' || value === 'false' ? value === 'true' : value];
}
