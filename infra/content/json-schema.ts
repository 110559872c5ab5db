import { z } from 'zod';
import { furtherFile } from './further-file';
import { hotlinesFile } from './hotlines-file';
import { languageFile } from './language-file';
import { servicesFile } from './services-file';

/** The JSON Schemas that the content files name as their `$schema`, so that an editor completes and underlines, by file name. */
export function schemaFiles(): Record<string, string> {
  return {
    'hotlines.schema.json': written(hotlinesFile),
    'language.schema.json': written(languageFile),
    'further-languages.schema.json': written(furtherFile),
    'services.schema.json': written(servicesFile),
  };
}

function written(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-7' }), null, 2)}\n`;
}
