import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { CANARY_ROW } from '../functions/counts/rows';

/** The anonymous counts; if `keep` is set they outlive the stack. */
export class Counts extends Construct {
  private readonly table: TableV2;

  constructor(scope: Construct, id: string, { keep }: { keep: boolean }) {
    super(scope, id);
    this.table = new TableV2(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      // Not protected from deletion in the template: DynamoDB would refuse the rollback of a first deploy that fails, and
      // each try would leave an empty table behind. What protects the counts is this policy, and the stack's own protection.
      removalPolicy: keep ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
      // No point-in-time recovery: it can restore the table as of any second, which is a timeline of every text.
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: false },
    });
  }

  get tableName(): string {
    return this.table.tableName;
  }

  /** Lets a function read the counts and the key that blurs them, and change nothing. */
  grantReading({ grantPrincipal }: IGrantable): void {
    grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['dynamodb:Scan', 'dynamodb:GetItem'], resources: [this.table.tableArn] }),
    );
  }

  /** Lets the canary read its own row, and no other. */
  grantReadingCanary({ grantPrincipal }: IGrantable): void {
    grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['dynamodb:GetItem'],
        resources: [this.table.tableArn],
        conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [CANARY_ROW.pk] } },
      }),
    );
  }

  /** Lets a function add to the counts, and neither read nor list them. */
  grantAdding({ grantPrincipal }: IGrantable): void {
    grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['dynamodb:UpdateItem'],
        resources: [this.table.tableArn],
        conditions: {
          // Alone, an update can hand back the row that it changes; as part of a transaction it cannot.
          // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html
          'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
          StringEqualsIfExists: { 'dynamodb:ReturnValues': 'NONE' },
        },
      }),
    );
  }
}
