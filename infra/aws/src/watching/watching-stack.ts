import { readFileSync } from 'node:fs';
import * as aps from 'aws-cdk-lib/aws-aps';
import * as budgets from 'aws-cdk-lib/aws-budgets';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { ServicesStack, Standing } from '../services/services-stack.ts';
import { KiranaStack } from '../stage/kirana-stack.ts';
import type { WatchedMetric } from './watched-metrics.ts';
import { engineMetrics, serviceMetrics } from './watched-metrics.ts';

/** The same rules that the local Prometheus and the tests know. */
const RULES = new URL('../../../monitoring/rules/kirana.rules.yml', import.meta.url);

export type Watched = Standing & { readonly services: ServicesStack };

/** Who is told of what: alarms on the engines, our own alert rules, the bill. */
export class WatchingStack extends KiranaStack {
  readonly topic: sns.Topic;

  constructor(scope: Construct, id: string, watched: Watched) {
    super(scope, id, watched.size);
    this.topic = this.#topic(watched);
    const metrics = [...engineMetrics(watched), ...serviceMetrics(watched)];
    for (const metric of metrics) this.#alarm(metric);
    this.#dashboard(metrics);
    this.#prometheus(watched);
    this.#budget();
  }

  #topic({ network }: Watched): sns.Topic {
    const topic = new sns.Topic(this, 'People', {
      // The alert manager, made before this, knows the topic by its name.
      topicName: this.named('people'),
      displayName: `Kirana ${this.size.stage}`,
      masterKey: kms.Key.fromKeyArn(this, 'Key', network.key.keyArn),
      enforceSSL: true,
    });
    for (const service of ['cloudwatch', 'budgets', 'aps']) {
      topic.grantPublish(new iam.ServicePrincipal(`${service}.amazonaws.com`));
    }
    return topic;
  }

  #alarm({ name, metric, above, below, minutes, runbook }: WatchedMetric): void {
    const alarm = new cloudwatch.Alarm(this, name, {
      alarmName: `${this.named(name)}`,
      alarmDescription: `docs/runbooks/${runbook}.md`,
      metric,
      threshold: above ?? below ?? 0,
      comparisonOperator:
        above === undefined
          ? cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD
          : cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: minutes,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    alarm.addOkAction(new SnsAction(this.topic));
  }

  #dashboard(metrics: readonly WatchedMetric[]): void {
    const dashboard = new cloudwatch.Dashboard(this, 'Dashboard', {
      dashboardName: this.named('overview'),
    });
    const graphs = metrics.map(
      ({ name, metric }) =>
        new cloudwatch.GraphWidget({ title: name, left: [metric], width: 8, height: 5 }),
    );
    for (let from = 0; from < graphs.length; from += 3) {
      dashboard.addWidgets(...graphs.slice(from, from + 3));
    }
  }

  #prometheus({ services }: Watched): void {
    new aps.CfnRuleGroupsNamespace(this, 'Rules', {
      name: 'kirana',
      workspace: services.metrics.attrArn,
      data: readFileSync(RULES, 'utf8'),
    });
  }

  #budget(): void {
    const subscribers = [{ subscriptionType: 'SNS', address: this.topic.topicArn }];
    const notice = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: { notificationType, threshold, comparisonOperator: 'GREATER_THAN' },
      subscribers,
    });
    new budgets.CfnBudget(this, 'Budget', {
      budget: {
        budgetName: this.named('month'),
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: this.size.budgetUsd, unit: 'USD' },
        costFilters: { TagKeyValue: [`user:stage$${this.size.stage}`] },
      },
      notificationsWithSubscribers: [notice('ACTUAL', 80), notice('FORECASTED', 100)],
    });
  }
}
