import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FunctionUrlAuthType } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Categories } from '../functions/counts/categories';
import type { PageLanguage } from '../functions/page/words';
import type { Counts } from './counts';
import { lambda } from './lambda';
import { lineCount } from './line-count';
import type { Settings } from './settings';

/** So that a page that many read leaves the account's environments to texts; as for texts, only where some are kept. */
const MAX_ENVIRONMENTS = 5;

interface Props {
  counts: Counts;
  settings: Settings;
  /** Named in each of the page's languages. */
  categories: Record<PageLanguage, Categories>;
}

/** The page that everybody may read: the safe view of the counts, by a function that can read the table and no more. */
export class PublicPage extends Construct {
  readonly url: string;
  /** How often the page could not be made. */
  readonly failures: Metric;

  constructor(scope: Construct, id: string, { counts, settings, categories }: Props) {
    super(scope, id);
    const page = lambda(this, 'Page', {
      file: 'handlers/page.ts',
      memory: 'person',
      settings,
      environment: { COUNTS_TABLE: counts.tableName, TIME_ZONE: settings.timeZone },
      constants: { CATEGORIES: JSON.stringify(categories) },
      reservedConcurrency: settings.reservedConcurrency === undefined ? undefined : MAX_ENVIRONMENTS,
    });
    counts.grantReading(page);
    this.url = page.addFunctionUrl({ authType: FunctionUrlAuthType.NONE }).url;
    this.failures = lineCount(page, { event: 'page-failed' });
  }
}
