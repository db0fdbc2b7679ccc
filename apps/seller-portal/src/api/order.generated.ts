// Written by `npm run -s portal:api` from the OpenAPI of the running services; not by hand.
export interface paths {
    "/v1/lots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your lots, of one listing or all */
        get: operations["LotsController_list"];
        put?: never;
        /** Put goods of one batch and date on sale */
        post: operations["LotsController_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lots/expiring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your lots in stock that expire soon, the next first: within 7, 30, 60 days */
        get: operations["LotsController_expiring"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lots/{lotId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of your lots */
        get: operations["LotsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Count a lot: the books follow the shelf */
        patch: operations["LotsController_count"];
        trace?: never;
    };
    "/v1/lots/{lotId}/write-offs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take units off the books that cannot be sold any more */
        post: operations["LotsController_writeOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lots/{lotId}/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a lot, the newest first: why there is what there is */
        get: operations["LotsController_movements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lots/markdowns/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What marking listings down would come to, lot by lot; changes nothing */
        post: operations["MarkdownsController_effect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lots/markdowns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks listings down, and tells what became of each; the same again changes nothing. Other terms stay */
        post: operations["MarkdownsController_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a cart would come to: prices, tax, dates, delivery day, obstacles */
        post: operations["QuoteController_quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to order today, from your own rhythm, without waste */
        get: operations["SuggestionsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your orders as they are placed and move on, as server-sent events */
        get: operations["OrderStreamController_listen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your orders, the newest first */
        get: operations["OrdersController_list"];
        put?: never;
        /** Order a cart: one order a seller, first expiry first out */
        post: operations["OrdersController_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/reorder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Order the same again, at the prices and stock of now */
        post: operations["OrdersController_reorder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order */
        get: operations["OrdersController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept, pack, ship, deliver or cancel an order */
        post: operations["OrderStepsController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/pick-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to take from which lot, first expiry first */
        get: operations["PickListController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tax invoice of a shipped order */
        get: operations["InvoicesController_invoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/invoice.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same on paper */
        get: operations["InvoicesController_onPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your invoices in the order of their numbers */
        get: operations["CreditNotesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/returns/{returnId}/credit-note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The credit note of an accepted return */
        get: operations["CreditNotesController_creditNote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The returns of an order */
        get: operations["ReturnsController_list"];
        put?: never;
        /** Ask to give goods of a delivered order back */
        post: operations["ReturnsController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/returns/{returnId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept a return, with a credit note, or turn it down */
        post: operations["ReturnsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{listingId}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quantity prices, scheme and near-expiry markdown of a listing */
        get: operations["TermsController_read"];
        /** Set them, all at once; what is left out is taken away */
        put: operations["TermsController_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/khata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your khatas */
        get: operations["KhataController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/khata/{partyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A khata as it stands: balance, what is due, credit left */
        get: operations["KhataController_standing"];
        /** Give a shop credit, or change its limit and terms */
        put: operations["KhataController_grant"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/khata/{partyId}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The statement, the newest entry first */
        get: operations["KhataController_entries"];
        put?: never;
        /** Write down a repayment, a credit note or a bad debt */
        post: operations["KhataController_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        NewLotDto: {
            listingId: string;
            /** @description Selling units. */
            quantity: number;
            /**
             * Format: date
             * @description Sellable through this day in India; null where the goods do not expire.
             */
            expiresOn: string | null;
            batch?: string;
            /** Format: date */
            packedOn?: string;
            /** @description What the seller paid for one selling unit, in paise. */
            costPaise?: number;
        };
        CountDto: {
            /** @description Units on the shelf now, promised ones included. */
            onHand: number;
        };
        WriteOffDto: {
            /** @description Selling units. */
            units: number;
            /** @enum {string} */
            reason: "damaged" | "stolen" | "recalled" | "given-away" | "spoilt";
            /** @description In your own words; kept in the ledger. */
            note?: string;
        };
        MarkdownDto: {
            withinDays: number;
            percent: number;
        };
        MarkdownEffectDto: {
            listingIds: string[];
            markdown: components["schemas"]["MarkdownDto"];
        };
        MarkdownsDto: {
            listingIds: string[];
            /** @description Left out, it is taken away. */
            markdown?: components["schemas"]["MarkdownDto"];
        };
        CartLineDto: {
            /** @example lst_01JABCDEFGHJKMNPQRSTVWXYZ0 */
            listingId: string;
            /** @description Selling units. */
            units: number;
            /** @description The price the shop saw, in paise. When it has changed the order is refused. */
            expectedPricePaise?: number;
        };
        CartDto: {
            /** @example 560001 */
            deliveryPincode: string;
            lines: components["schemas"]["CartLineDto"][];
            /**
             * @description Fewest days the goods must still be sellable after today.
             * @default 0
             */
            minimumDaysLeft?: number;
            /**
             * @description On credit the amount goes into your khata with the seller when the goods ship.
             * @default cash
             * @enum {string}
             */
            payment?: "cash" | "credit";
        };
        ShortageDto: {
            listingId: string;
            /** @description Units packed, fewer than ordered. */
            packedUnits: number;
            /** @enum {string} */
            reason: "missing" | "damaged" | "expired" | "not-wanted";
        };
        OrderStepDto: {
            /** @enum {string} */
            step: "accept" | "pack" | "ship" | "deliver" | "cancel";
            /** @description Why; kept in the history. */
            reason?: string;
            /** @description Of the step pack: what is short. */
            shortages?: components["schemas"]["ShortageDto"][];
        };
        ReturnLineDto: {
            listingId: string;
            units: number;
            /** @enum {string} */
            reason: "damaged" | "near-expiry" | "wrong-goods" | "not-sold";
        };
        NewReturnDto: {
            lines: components["schemas"]["ReturnLineDto"][];
        };
        ReturnDecisionDto: {
            accept: boolean;
            /** @description Listings whose goods are fit for sale again. */
            restock?: string[];
            reason?: string;
        };
        PriceTierDto: {
            fromUnits: number;
            pricePaise: number;
        };
        SchemeDto: {
            buy: number;
            free: number;
        };
        TermsDto: {
            tiers?: components["schemas"]["PriceTierDto"][];
            scheme?: components["schemas"]["SchemeDto"];
            markdown?: components["schemas"]["MarkdownDto"];
        };
        KhataTermsDto: {
            limitPaise: number;
            /** @description Days until payment. */
            termsDays: number;
        };
        SettlementDto: {
            /**
             * @default repayment
             * @enum {string}
             */
            kind?: "repayment" | "credit-note" | "write-off";
            paise: number;
            /** @description Number of the receipt or note. */
            reference: string;
            note?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    LotsController_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description From the page before. */
                cursor?: string;
                /** @description Only lots of this listing. */
                listingId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    LotsController_receive: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLotDto"];
            };
        };
        responses: {
            /** @description The listing is not yours, or not known here yet: try again in a moment */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
            /** @description These goods are a lot already; count that one */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
            /** @description The key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
        };
    };
    LotsController_expiring: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    LotsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No such lot of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
        };
    };
    LotsController_count: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                lotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountDto"];
            };
        };
        responses: {
            /** @description No such lot of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
            /** @description It has changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
        };
    };
    LotsController_writeOff: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                lotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteOffDto"];
            };
        };
        responses: {
            /** @description No such lot of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
            /** @description There are not so many units on the shelf */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
            /** @description The key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
        };
    };
    LotsController_movements: {
        parameters: {
            query?: {
                limit?: number;
                /** @description From the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                lotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No such lot of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
        };
    };
    MarkdownsController_effect: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkdownEffectDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lots: number;
                        units: number;
                        /** @description At the price of now: lost if nothing sells */
                        fullPaise: number;
                        /** @description What the goods bring under the markdown */
                        bringsPaise: number;
                        givenPaise: number;
                        belowCostUnits: number;
                        items: {
                            listingId: string;
                            lots: number;
                            units: number;
                            /** @description At the price of now: lost if nothing sells */
                            fullPaise: number;
                            /** @description What the goods bring under the markdown */
                            bringsPaise: number;
                            givenPaise: number;
                            belowCostUnits: number;
                            markedLots: {
                                lotId: string;
                                /** @description 0 on the last day */
                                daysLeft: number;
                                units: number;
                                pricePaise: number;
                                markedPaise: number;
                                belowCost: boolean;
                            }[];
                        }[];
                        /** @description Listings that are not yours */
                        unknown: string[];
                    };
                };
            };
        };
    };
    MarkdownsController_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkdownsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changed: number;
                        unchanged: number;
                        failed: number;
                        items: {
                            listingId: string;
                            /** @enum {string} */
                            outcome: "changed" | "unchanged" | "unknown-listing" | "contended";
                        }[];
                    };
                };
            };
        };
    };
    QuoteController_quote: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SuggestionsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OrderStreamController_listen: {
        parameters: {
            query?: never;
            header: {
                authorization: string;
                /** @description Goes on after that event */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account listens in too many places */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
            /** @description Nothing can be told live */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
        };
    };
    OrdersController_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description From the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OrdersController_place: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartDto"];
            };
        };
        responses: {
            /** @description Facts changed: prices, stock, listings; `refusals` names the new ones */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
            /** @description The cart cannot be ordered as it is, or the key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
            /** @description Many want the same stock: send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
        };
    };
    OrdersController_reorder: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No such order of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
            /** @description Facts changed: prices, stock, listings; `refusals` names the new ones */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
            /** @description The cart cannot be ordered as it is, or the key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
        };
    };
    OrdersController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No such order of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
        };
    };
    OrderStepsController_take: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderStepDto"];
            };
        };
        responses: {
            /** @description The step is for somebody else to take */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
            /** @description No such order of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
            /** @description The order is not in a state for this step, or goods are past their date */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
            /** @description It has changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
            /** @description A shortage that cannot be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
            /** @description Others changed the same lots: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
        };
    };
    PickListController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No such order of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
        };
    };
    InvoicesController_invoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No such order of yours, or it has not shipped yet */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
        };
    };
    InvoicesController_onPaper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No such order of yours, or it has not shipped yet */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
        };
    };
    CreditNotesController_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description From the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CreditNotesController_creditNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
                returnId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No such return of an order of yours, or it was not accepted */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
        };
    };
    ReturnsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No such order of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
        };
    };
    ReturnsController_ask: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReturnDto"];
            };
        };
        responses: {
            /** @description No such order of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
            /** @description These goods cannot be given back */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
        };
    };
    ReturnsController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
                returnId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnDecisionDto"];
            };
        };
        responses: {
            /** @description No such return of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
            /** @description It is decided already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
        };
    };
    TermsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                listingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It has none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
        };
    };
    TermsController_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Needed once there are terms */
                "If-Match"?: string;
            };
            path: {
                listingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TermsDto"];
            };
        };
        responses: {
            /** @description No such listing of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
            /** @description Changed since you read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
            /** @description Cannot be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
        };
    };
    KhataController_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description From the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    KhataController_standing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No such khata of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
        };
    };
    KhataController_grant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Needed once the khata exists */
                "If-Match"?: string;
            };
            path: {
                partyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KhataTermsDto"];
            };
        };
        responses: {
            /** @description It was opened meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
            /** @description It has changed since you read it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
        };
    };
    KhataController_entries: {
        parameters: {
            query?: {
                limit?: number;
                /** @description From the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                partyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No such khata of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
        };
    };
    KhataController_settle: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                partyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettlementDto"];
            };
        };
        responses: {
            /** @description No such khata of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
            /** @description The key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description Stable kind of the problem */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        errors?: {
                            path?: string;
                            value?: unknown;
                            expected?: string;
                        }[];
                    };
                };
            };
        };
    };
}
