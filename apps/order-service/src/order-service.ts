import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { createDynamo, TABLES, Turn } from '@kirana/dynamodb';
import { createKafka } from '@kirana/kafka';
import type { BatchConsumer } from '@kirana/kafka';
import { bootstrapService, createRegistry, kafkaOf } from '@kirana/service';
import type { Logger, RunningService } from '@kirana/service';
import { Counter } from 'prom-client';
import { Checkout } from './checkout/checkout.ts';
import { CheckoutStore } from './checkout/checkout-ports.ts';
import { CheckoutSweeper } from './checkout/checkout-sweeper.ts';
import { Clock } from './clock/clock.ts';
import type { OrderServiceConfig } from './config.ts';
import { OrderFeed } from './live/order-feed.ts';
import { startOrderTail } from './live/order-tail.ts';
import { startOfferConsumer } from './offers/offer-consumer.ts';
import { OfferRepository } from './offers/offer-repository.ts';
import { ORDER_ERRORS } from './order-errors.ts';
import { ExpirySweeper } from './expiry/expiry-sweeper.ts';
import { OrderLifecycle } from './orders/order-lifecycle.ts';
import { OrderRepository } from './orders/order-repository.ts';
import { UnacceptedOrders } from './orders/unaccepted-orders.ts';
import { OrderModule } from './order.module.ts';
import { DeclaredStockWriter } from './stock/declared-stock-writer.ts';
import { LotRepository } from './stock/lot-repository.ts';
import { startSweeping } from './sweeping/start-sweeping.ts';

const NAME = 'order-service';
const SWEEP_EVERY_MS = 10_000;
/** An instance that was not heard of for so long has lost its turn to sweep, ms. */
const SWEEP_TURN_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Starts the service: REST, the consumer of listings and sellers, and the sweepers. */
export async function startOrderService(
  config: OrderServiceConfig,
  logger: Logger,
  clock: Clock = new Clock(),
): Promise<RunningService> {
  const dynamo = createDynamo(config);
  const kafka = createKafka({
    ...kafkaOf(config),
    clientId: NAME,
    log: (level, message, facts) => logger[level](facts, message),
  });
  const holdMs = config.acceptWithinHours * HOUR_MS;
  const registry = createRegistry(NAME);
  const swept = new Counter({
    name: 'order_sweeps_total',
    help: 'Rounds in which abandoned checkouts, unaccepted orders and lots past their date were looked for without a failure',
    registers: [registry],
  });
  const running: { consumer?: BatchConsumer; tail?: BatchConsumer } = {};
  const feed = new OrderFeed();
  const live = { feed, healthy: () => feed.begun && running.tail?.ready() === true };
  const consuming = () => {
    if (!running.consumer?.ready()) throw new Error(running.consumer?.unready() ?? 'starting');
  };
  const service = await bootstrapService({
    name: NAME,
    module: OrderModule.forRoot({ dynamo, auth: config, clock, holdMs, live }),
    config,
    logger,
    registry,
    openapi: { title: 'Kirana orders', description: 'Stock lots with expiry, orders, khata.' },
    probes: [{ name: 'offers', check: consuming }],
    errors: ORDER_ERRORS,
  });
  const { app } = service;
  running.consumer = startOfferConsumer({
    kafka,
    logger,
    clock,
    offers: app.get(OfferRepository),
    stock: new DeclaredStockWriter(app.get(LotRepository)),
  });
  running.tail = startOrderTail({ kafka, feed, logger, now: Date.now() });
  const turn = new Turn(dynamo, {
    table: TABLES.orderTurns,
    work: 'sweep',
    holder: `${hostname()}:${randomUUID()}`,
    forMs: SWEEP_TURN_MS,
  });
  const sweeping = startSweeping({
    everyMs: SWEEP_EVERY_MS,
    logger,
    turn,
    sweeps: sweepers(app, logger, clock),
    done: () => swept.inc(),
  });
  return {
    ...service,
    stop: async () => {
      await sweeping.stop();
      await Promise.all([running.consumer?.stop(), running.tail?.stop()]);
      await service.stop();
      dynamo.close();
    },
  };
}

/** What is done by itself: abandoned checkouts, orders nobody accepted, goods past their date. */
function sweepers(
  app: RunningService['app'],
  logger: Logger,
  clock: Clock,
): (() => Promise<unknown>)[] {
  const checkouts = new CheckoutSweeper(app.get(Checkout), app.get(CheckoutStore), logger);
  const unaccepted = new UnacceptedOrders(
    app.get(OrderRepository),
    app.get(OrderLifecycle),
    clock,
    logger,
  );
  const expiry = new ExpirySweeper(app.get(LotRepository), clock);
  return [() => checkouts.sweep(clock.now()), () => unaccepted.sweep(), () => expiry.sweep()];
}
