import { z } from 'zod';
import { VARIANTS } from '../../functions/text/names';
import { checkShape } from './check-shape';
import { furtherFile } from './further-file';
import { hotlinesFile } from './hotlines-file';
import { languageFile } from './language-file';
import { replyKeys } from './passage';
import type { ContentFolder } from './read-folder';
import { servicesFile } from './services-file';
import { wordsKeys } from './topics';

/** What an editor completes under a key of a language's file; names of other folders may stand there too. */
export interface Names {
  replies: readonly string[];
  words: readonly string[];
}

/** The JSON Schemas that the content files name as their `$schema`, so that an editor completes and underlines, by file name. */
export function schemaFiles(names: Names): Record<string, string> {
  return {
    'hotlines.schema.json': written(schemaOf(hotlinesFile)),
    'language.schema.json': written(withNames(schemaOf(languageFile), names)),
    'further-languages.schema.json': written(schemaOf(furtherFile)),
    'services.schema.json': written(schemaOf(servicesFile)),
  };
}

/** The names of a folder's topics, as they may stand under replies and words. */
export function namesIn({ files }: Pick<ContentFolder, 'files'>): Names {
  const { sound } = checkShape(files);
  if (!sound) return { replies: [], words: [] };
  const used = new Set(Object.values(sound.languages).flatMap(({ replies }) => Object.keys(replies)));
  const isUsual = (key: string) => used.has(key) || VARIANTS.every((variant) => !key.includes(variant));
  return { replies: replyKeys(sound).filter(isUsual), words: wordsKeys(sound.hotlines).map(({ key }) => key) };
}

type Schema = z.core.JSONSchema.BaseSchema;

function schemaOf(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, { target: 'draft-7' });
}

function withNames(schema: Schema, names: Names): Schema {
  const properties = Object.entries(names).map(([key, those]) => {
    const same = { $ref: `#/properties/${key}/additionalProperties` };
    const known = Object.fromEntries(those.map((name: string) => [name, same]));
    return [key, { ...(schema.properties?.[key] as object), properties: known }];
  });
  return { ...schema, properties: { ...schema.properties, ...Object.fromEntries(properties) } };
}

function written(schema: Schema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
