import { Module } from '@nestjs/common';
import type { DynamicModule, Provider } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import type { Dynamo } from '@kirana/dynamodb';
import { AuthModule } from '@kirana/service';
import type { TokenCheckConfig } from '@kirana/service';
import { Checkout } from './checkout/checkout.ts';
import { CheckoutStore, MarketReader } from './checkout/checkout-ports.ts';
import { DynamoCheckoutStore } from './checkout/dynamo-checkout-store.ts';
import { DynamoMarket } from './checkout/dynamo-market.ts';
import { Clock } from './clock/clock.ts';
import { IdempotentRequests } from './idempotency/idempotent-requests.ts';
import { InvoiceOfOrders } from './invoices/invoice-of-orders.ts';
import { InvoiceRepository } from './invoices/invoice-repository.ts';
import { CreditNotesController } from './invoices/credit-notes.controller.ts';
import { InvoicesController } from './invoices/invoices.controller.ts';
import { KhataBook } from './khata/khata-book.ts';
import { KhataOfOrders } from './khata/khata-of-orders.ts';
import { KhataRepository } from './khata/khata-repository.ts';
import { KhataController } from './khata/khata.controller.ts';
import { LiveStreams } from './live/live-streams.ts';
import { OrderFeed } from './live/order-feed.ts';
import { OrderStreamController } from './live/order-stream.controller.ts';
import { OfferRepository } from './offers/offer-repository.ts';
import { ExpiryWarnings } from './expiry/expiry-warnings.ts';
import { OrderLifecycle } from './orders/order-lifecycle.ts';
import { OrderStepsController } from './orders/order-steps.controller.ts';
import { PickList } from './orders/pick-list.ts';
import { PickListController } from './orders/pick-list.controller.ts';
import { OrderReader } from './orders/order-reader.ts';
import { OrderRepository } from './orders/order-repository.ts';
import { OrdersController } from './orders/orders.controller.ts';
import { MarkdownsController } from './markdowns/markdowns.controller.ts';
import { Markdowns } from './markdowns/markdowns.ts';
import { LotRepository } from './stock/lot-repository.ts';
import { LotsController } from './stock/lots.controller.ts';
import { ReturnRepository } from './returns/return-repository.ts';
import { ReturnsController } from './returns/returns.controller.ts';
import { Returns } from './returns/returns.ts';
import { TermsRepository } from './terms/terms-repository.ts';
import { TermsController } from './terms/terms.controller.ts';
import { TryAgain } from './outages/try-again.ts';
import { OfferedLots } from './stock/offered-lots.ts';
import { StockBook } from './stock/stock-book.ts';
import { QuoteController } from './quote/quote.controller.ts';
import { Suggestions } from './suggestions/suggestions.ts';
import { SuggestionsController } from './suggestions/suggestions.controller.ts';

const DAY_MS = 86_400_000;

/** What the module needs from outside. */
export interface OrderModuleOptions {
  readonly dynamo: Dynamo;
  readonly auth: TokenCheckConfig;
  /** The time; tests set it. */
  readonly clock?: Clock;
  /** How long a seller has to accept an order, ms. */
  readonly holdMs?: number;
  /** What the live streams tell from, and whether it hears anything at the moment. */
  readonly live?: { readonly feed: OrderFeed; healthy(): boolean };
}

/** Everything of order-service that answers requests. */
@Module({})
export class OrderModule {
  static forRoot({
    dynamo,
    auth,
    clock = new Clock(),
    holdMs = DAY_MS,
    live = { feed: new OrderFeed(), healthy: () => false },
  }: OrderModuleOptions): DynamicModule {
    return {
      module: OrderModule,
      imports: [AuthModule.forRoot(auth)],
      controllers: [
        LotsController,
        MarkdownsController,
        QuoteController,
        SuggestionsController,
        OrderStreamController,
        OrdersController,
        OrderStepsController,
        PickListController,
        InvoicesController,
        CreditNotesController,
        ReturnsController,
        TermsController,
        KhataController,
      ],
      providers: [
        { provide: Clock, useValue: clock },
        { provide: APP_INTERCEPTOR, useClass: TryAgain },
        { provide: OrderFeed, useValue: live.feed },
        { provide: LiveStreams, useFactory: () => new LiveStreams(() => live.healthy()) },
        ...repositories(dynamo, holdMs),
        {
          provide: MarketReader,
          inject: [OfferRepository, LotRepository, KhataRepository, TermsRepository],
          useFactory: (...parts: ConstructorParameters<typeof DynamoMarket>) =>
            new DynamoMarket(...parts),
        },
        {
          provide: InvoiceOfOrders,
          inject: [InvoiceRepository, OfferRepository],
          useFactory: (invoices: InvoiceRepository, offers: OfferRepository) =>
            new InvoiceOfOrders(invoices, offers),
        },
        {
          provide: KhataOfOrders,
          inject: [KhataRepository],
          useFactory: (khatas: KhataRepository) => new KhataOfOrders(khatas),
        },
        Checkout,
        KhataBook,
        Returns,
        Suggestions,
        StockBook,
        OfferedLots,
        Markdowns,
        PickList,
        OrderReader,
        ExpiryWarnings,
        {
          provide: OrderLifecycle,
          inject: [OrderRepository, LotRepository, InvoiceOfOrders, KhataOfOrders],
          useFactory: (
            orders: OrderRepository,
            lots: LotRepository,
            invoices: InvoiceOfOrders,
            khata: KhataOfOrders,
          ) => new OrderLifecycle(dynamo, orders, lots, clock, [invoices, khata]),
        },
      ],
    };
  }
}

const repositories = (dynamo: Dynamo, holdMs: number): Provider[] => [
  { provide: CheckoutStore, useFactory: () => new DynamoCheckoutStore(dynamo, holdMs) },
  ...[
    LotRepository,
    OfferRepository,
    OrderRepository,
    KhataRepository,
    InvoiceRepository,
    ReturnRepository,
    TermsRepository,
    IdempotentRequests,
  ].map((Repository) => ({
    provide: Repository,
    useFactory: () => new Repository(dynamo),
  })),
];
