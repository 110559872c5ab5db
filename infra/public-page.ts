import { join } from 'node:path';
import { type CfnFunction, FunctionUrlAuthType } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { readContentFiles } from '../functions/edges/content';
import { categoriesOf } from '../functions/metrics/categories';
import type { Counts } from './counts';
import { lambda } from './lambda';
import type { Settings } from './settings';

const CONTENT = join(__dirname, '../functions/content');
/** A whole processor: reading a year and drawing it is work, and the time it takes is paid by the memory anyway. */
const MEMORY_MB = 1769;

/** The page that everybody may read: the safe view of the counts, by a function that can read the table and no more. */
export class PublicPage extends Construct {
  readonly url: string;

  constructor(scope: Construct, id: string, { counts, settings }: { counts: Counts; settings: Settings }) {
    super(scope, id);
    const page = lambda(this, 'Page', {
      file: 'metrics/handler.ts',
      settings,
      environment: { COUNTS_TABLE: counts.tableName, TIME_ZONE: settings.timeZone },
      constants: { CATEGORIES: JSON.stringify(categoriesOf(readContentFiles(CONTENT))) },
    });
    (page.node.defaultChild as CfnFunction).memorySize = MEMORY_MB;
    counts.grantReading(page);
    this.url = page.addFunctionUrl({ authType: FunctionUrlAuthType.NONE }).url;
  }
}
