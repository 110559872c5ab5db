import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Resource, synthesise } from './synthesise';

const RELEASE = join(__dirname, '../deploy/release-0.1.0.template.json');
const { Resources: before }: { Resources: Record<string, Resource> } = JSON.parse(readFileSync(RELEASE, 'utf8'));
const { resources: now } = synthesise();

/**
 * The properties of which CloudFormation's reference says “Update requires: Replacement” and, of a secret, those that
 * generate its value anew: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/
 */
const REPLACED_BY: Record<string, readonly string[]> = {
  'AWS::DynamoDB::GlobalTable': ['TableName', 'KeySchema', 'LocalSecondaryIndexes'],
  'AWS::Lambda::Function': ['FunctionName', 'PackageType'],
  'AWS::Lambda::Url': ['TargetFunctionArn', 'Qualifier'],
  'AWS::SecretsManager::Secret': ['Name', 'GenerateSecretString', 'SecretString'],
};
const kept = Object.entries(before).filter(([, { Type }]) => Type in REPLACED_BY);

describe('over release 0.1.0 this one replaces nothing that texts, calls and counts hang on:', () => {
  test.each(kept.map(([id]) => id))('%s', (id) => {
    const [old, today] = [before[id], now[id]];
    expect(today?.Type).toBe(old?.Type);
    const replacing = ({ Type, Properties }: Resource) => REPLACED_BY[Type]?.map((name) => [name, Properties[name]]);
    expect(replacing(today as Resource)).toEqual(replacing(old as Resource));
  });

  test('the attributes that are the table’s keys have the type that they had', () => {
    const attributes = (all: Record<string, Resource>) => all.CountsTable415F08B3?.Properties.AttributeDefinitions;
    expect(attributes(now)).toEqual(attributes(before));
  });
});
