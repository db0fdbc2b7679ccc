import type { IPolicyValidationContext, IPolicyValidationPlugin } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Exception } from './exceptions.ts';
import { EXCEPTIONS } from './exceptions.ts';

type Report = ReturnType<AwsSolutionsChecks['validate']>;
type Violation = Report['violations'][number];

/** The rules of AWS Solutions, less the findings that an exception with a reason covers. */
export class ReasonedChecks implements IPolicyValidationPlugin {
  readonly name = 'AwsSolutions';
  /** Exceptions that covered something: the others are no longer needed. */
  readonly used = new Set<Exception>();
  readonly #checks: AwsSolutionsChecks;

  constructor(scope: IConstruct) {
    this.#checks = new AwsSolutionsChecks(scope);
  }

  validate(context: IPolicyValidationContext): Report {
    const report = this.#checks.validate(context);
    const violations = report.violations
      .map((violation) => this.#less(violation))
      .filter(({ violatingResources }) => violatingResources.length > 0);
    return { ...report, violations, success: violations.length === 0 };
  }

  #less(violation: Violation): Violation {
    const violatingResources = violation.violatingResources.filter(
      ({ constructPath = '' }) => !this.#covered(violation.ruleName, constructPath),
    );
    return { ...violation, violatingResources };
  }

  #covered(rule: string, path: string): boolean {
    const at = path.replace(/^Kirana-(staging|production)-/, '');
    const exception = EXCEPTIONS.find((one) => one.rule.test(rule) && one.at.test(at));
    if (exception) this.used.add(exception);
    return exception !== undefined;
  }
}
