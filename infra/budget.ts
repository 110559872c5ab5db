import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Construct } from 'constructs';
import type { Settings } from './settings';

interface Props {
  email: string;
  settings: Settings;
}

/** A letter when AWS's bill of a month, the whole account's, reaches the budget or is going to: what a flood costs on this side. */
export class Budget extends Construct {
  constructor(scope: Construct, id: string, { email, settings }: Props) {
    super(scope, id);
    const at = (notificationType: 'ACTUAL' | 'FORECASTED') => ({
      notification: {
        notificationType,
        comparisonOperator: 'GREATER_THAN',
        threshold: 100,
        thresholdType: 'PERCENTAGE',
      },
      subscribers: [{ subscriptionType: 'EMAIL', address: email }],
    });
    new CfnBudget(this, 'Month', {
      budget: {
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: settings.budgetDollarsAMonth, unit: 'USD' },
      },
      notificationsWithSubscribers: [at('ACTUAL'), at('FORECASTED')],
    });
  }
}
