import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { Phone } from '@kirana/domain';
import { ProblemError } from '@kirana/service';
import { SmsSender } from './sms-sender.ts';

export interface SnsConfig {
  readonly region: string;
  /** Left out: that of the region. */
  readonly endpoint?: string | undefined;
  /** Six letters, registered for the brand. */
  readonly senderId: string;
  /**
   * Ids under which the sender and its texts are registered with the operators; in India nothing is delivered without
   * (TRAI TCCCPR 2018; Amazon SNS, "Sender ID registration for India").
   */
  readonly entityId: string;
  readonly codeTemplateId: string;
  readonly invitationTemplateId: string;
}

/** Sends by Amazon SNS; credentials come from the environment the process runs in. */
export class SnsSmsSender extends SmsSender {
  readonly #client: SNSClient;
  readonly #config: SnsConfig;

  constructor(config: SnsConfig) {
    super();
    const { region, endpoint } = config;
    this.#config = config;
    this.#client = new SNSClient({ region, maxAttempts: 3, ...(endpoint ? { endpoint } : {}) });
  }

  send(phone: Phone, code: string): Promise<void> {
    const text = `${code} is your Kirana sign-in code, valid for 5 minutes. Tell it to nobody.`;
    return this.#publish(phone, text, this.#config.codeTemplateId);
  }

  invite(phone: Phone, sellerId: string): Promise<void> {
    const text = `You are invited to work for ${sellerId} on Kirana. Sign in as its staff to accept.`;
    return this.#publish(phone, text, this.#config.invitationTemplateId);
  }

  async #publish(phone: Phone, text: string, templateId: string): Promise<void> {
    const { senderId, entityId } = this.#config;
    const attributes = {
      'AWS.SNS.SMS.SMSType': 'Transactional',
      'AWS.SNS.SMS.SenderID': senderId,
      'AWS.MM.SMS.EntityId': entityId,
      'AWS.MM.SMS.TemplateId': templateId,
    };
    const command = new PublishCommand({
      PhoneNumber: phone,
      Message: text,
      MessageAttributes: Object.fromEntries(
        Object.entries(attributes).map(([name, StringValue]) => [
          name,
          { DataType: 'String', StringValue },
        ]),
      ),
    });
    await this.#client.send(command).catch(unsent);
  }
}

/** What the provider says stays in the log; the caller is told to ask again. */
function unsent(error: unknown): never {
  const problem = new ProblemError(
    503,
    'sms-unavailable',
    'The message cannot be sent at the moment: ask again',
    {},
    { 'retry-after': '20' },
  );
  throw Object.assign(problem, { cause: error });
}
