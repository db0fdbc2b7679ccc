// Written by `npm run -s portal:api` from the OpenAPI of the running services; not by hand.
export interface paths {
    "/v1/listings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a listing of the token's seller */
        post: operations["ListingsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/listings/{listingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A listing as its seller wrote it */
        get: operations["ListingsController_get"];
        put?: never;
        post?: never;
        /** Takes a listing off the market */
        delete: operations["ListingsController_delete"];
        options?: never;
        head?: never;
        /** Changes parts of a listing (JSON merge patch) */
        patch: operations["ListingsController_patch"];
        trace?: never;
    };
    "/v1/listings/{listingId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The versions of a listing, the newest first, with what each changed */
        get: operations["ListingsController_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sellers/{sellerId}/listings/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes one change to up to 500 listings; tells what became of each */
        post: operations["ListingsController_patchMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sellers/{sellerId}/listings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A seller's listings, page by page */
        get: operations["ListingsController_ofSeller"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sellers/{sellerId}/listings/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A seller's own listings by words and filters, each with how it was read, and counts
         * @description Found about a second after a write; the listings themselves are as of now.
         */
        get: operations["OwnListingsController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sellers/{sellerId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A seller's imports, the newest first */
        get: operations["ImportsController_ofSeller"];
        put?: never;
        /** Sends a price list (CSV or XLSX, as a form or as the body); it is worked off afterwards */
        post: operations["ImportsController_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import is, and what became of its rows */
        get: operations["ImportsController_get"];
        put?: never;
        post?: never;
        /** Deletes a file and what is kept of its import; the listings stay */
        delete: operations["ImportStepsController_forget"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{importId}/rejects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows that were rejected, with the reasons, in the order of the file */
        get: operations["ImportsController_rejected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{importId}/rejects.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rejected rows as a CSV with the reasons beside: mend it and send it again */
        get: operations["ImportsController_rejectedCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{importId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How rows of the file are read, with the mapping of the import */
        get: operations["ImportStepsController_preview"];
        put?: never;
        /** The same with another mapping, tried out and not remembered */
        post: operations["ImportStepsController_previewWith"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{importId}/survey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads the whole file and counts what is wrong, rows with the same mistake together */
        post: operations["ImportStepsController_survey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{importId}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins an import that was held; the mapping is remembered for the next files */
        post: operations["ImportStepsController_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{importId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets back what the import did, but for listings that were changed since */
        post: operations["ImportStepsController_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sellers/{sellerId}/import-mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the seller said its headings mean (folded: without case and punctuation) */
        get: operations["MappingController_get"];
        /** Says what headings mean; remembered for this and the next files */
        put: operations["MappingController_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products for a query in English, Hindi or a mix, or for filters alone */
        get: operations["SearchController_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products, brands and categories that begin as typed */
        get: operations["SuggestController_suggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The category tree with what is for sale in each */
        get: operations["CategoriesController_tree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/categories/{id}/picture.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture of a category */
        get: operations["PicturesController_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{productId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One product with all its offers */
        get: operations["ProductsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sellers/{sellerId}/shops-looked-for": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What shops in the areas you serve looked for and did not find */
        get: operations["LookedForController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Goods near their date that cost less, from sellers that deliver here */
        get: operations["DealsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed since a cursor, so that an app can browse offline */
        get: operations["SyncController_changes"];
        put?: never;
        post?: never;
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
        HintsDto: {
            brand?: string | null;
            unit?: string | null;
            unitValue?: string | null;
            pack?: string | null;
            category?: string | null;
            gtin?: string | null;
            hsn?: string | null;
        };
        QuantityDto: {
            value: number;
            /** @enum {string} */
            unit: "g" | "ml" | "pc" | "m";
        };
        CorrectionsDto: {
            brand?: string | null;
            product?: string | null;
            category?: string | null;
            netQuantity?: components["schemas"]["QuantityDto"] | null;
            packCount?: number | null;
        };
        StockDto: {
            /** @description Selling units, counted */
            quantity: number;
            batch?: string | null;
            /** @description YYYY-MM-DD; left out or null: does not expire */
            expiresOn?: string | null;
        };
        CreateListingDto: {
            /** @example Parle-G 70gm x 24 */
            title: string;
            /** @description The seller's own code */
            sku?: string | null;
            hints?: components["schemas"]["HintsDto"] | null;
            corrections?: components["schemas"]["CorrectionsDto"] | null;
            /** @description Paise */
            mrpPaise?: number | null;
            /** @description Paise */
            pricePaise?: number | null;
            /** @default 1 */
            minimumUnits?: number | null;
            /** @default 1 */
            unitsStep?: number | null;
            stock?: components["schemas"]["StockDto"] | null;
            /** @description Ids of media objects, the foremost first; their thumbnails are at media-service */
            pictures?: string[] | null;
            /** @enum {string} */
            status?: "active" | "paused";
        };
        PatchListingDto: {
            /** @example Parle-G 70gm x 24 */
            title?: string;
            hints?: components["schemas"]["HintsDto"] | null;
            corrections?: components["schemas"]["CorrectionsDto"] | null;
            /** @description Paise */
            mrpPaise?: number | null;
            /** @description Paise */
            pricePaise?: number | null;
            /** @default 1 */
            minimumUnits?: number | null;
            /** @default 1 */
            unitsStep?: number | null;
            stock?: components["schemas"]["StockDto"] | null;
            /** @description Ids of media objects, the foremost first; their thumbnails are at media-service */
            pictures?: string[] | null;
            /** @enum {string} */
            status?: "active" | "paused";
        };
        BulkTargetDto: {
            listingId: string;
            /** @description Only if it is at this version; left out: whatever it is at */
            version?: number;
        };
        BulkPatchDto: {
            targets: components["schemas"]["BulkTargetDto"][];
            /** @description Made to each of them */
            patch: components["schemas"]["PatchListingDto"];
        };
        CellFixDto: {
            /** @enum {string} */
            field: "title" | "brand" | "category" | "subcategory" | "mrp" | "price" | "unit" | "netQuantity" | "pack" | "code" | "codeType" | "gtin" | "hsn" | "sku" | "stock" | "batch" | "expiry" | "minimumUnits" | "unitsStep";
            /** @description As written in the cells that are meant; empty: where they say nothing */
            from: string;
            /** @description What is to be read instead */
            to: string;
        };
        SaidDto: {
            /**
             * @example {
             *       "Rate per piece": "price"
             *     }
             */
            headings?: {
                [key: string]: string | null;
            };
            /** @description One correction for all rows with the same text in a column; of this file only */
            fixes?: components["schemas"]["CellFixDto"][];
        };
        MappingDto: {
            /**
             * @example {
             *       "Rate per piece": "price",
             *       "Old rate": null
             *     }
             */
            headings: {
                [key: string]: "title" | "brand" | "category" | "subcategory" | "mrp" | "price" | "unit" | "netQuantity" | "pack" | "code" | "codeType" | "gtin" | "hsn" | "sku" | "stock" | "batch" | "expiry" | "minimumUnits" | "unitsStep" | null;
            };
        };
        CategoryRefDto: {
            /** @example atta-flours */
            id: string;
            /** @description In the language asked for */
            name: string;
        };
        NetQuantityDto: {
            value: number;
            /** @enum {string} */
            unit: "g" | "ml" | "pc" | "m";
        };
        UnitPriceDto: {
            /** @description Paise */
            paise: number;
            /** @example kg */
            per: string;
        };
        OfferDto: {
            listingId: string;
            /** @description Of the listing */
            version: number;
            sellerId: string;
            sellerName: string | null;
            /** @description As the seller wrote it */
            title: string;
            /** @description Paise */
            mrpPaise: number | null;
            /** @description Paise */
            pricePaise: number | null;
            discountPercent: number | null;
            unitPrice: components["schemas"]["UnitPriceDto"] | null;
            minimumUnits: number;
            unitsStep: number;
            minimumOrderPaise: number | null;
            /** @description ISO weekdays */
            deliveryDays: number[];
            /** @description Null without a PIN code */
            servesYou: boolean | null;
            /** @enum {string} */
            stock: "in-stock" | "out-of-stock" | "unknown";
            available: number | null;
            /** @example 2027-01-31 */
            expiresOn: string | null;
            daysLeft: number | null;
            importId: string | null;
            importRow: number | null;
            /** @description When it was written to the index */
            indexedAt: string;
        };
        FoundProductDto: {
            productId: string;
            /** @example Aashirvaad Chakki Atta 5 kg */
            name: string;
            brand: string | null;
            category: components["schemas"]["CategoryRefDto"] | null;
            /** @description Of one consumer unit */
            netQuantity: components["schemas"]["NetQuantityDto"] | null;
            packCount: number;
            /** @example /v1/media/med_…/thumbnails/small */
            thumbnailUrl: string | null;
            /** @description Offers in all; `offers` may hold fewer */
            offerCount: number;
            bestPricePaise: number | null;
            offers: components["schemas"]["OfferDto"][];
            score?: Record<string, never>;
            /** @description What each part gave to the score */
            parts?: Record<string, never>;
            explanation?: Record<string, never>;
        };
        ReadingDto: {
            /** @description Searched for instead */
            corrected: string | null;
            brand: string | null;
            words: string[];
            /** @example 5000g */
            size: string | null;
            packCount: number | null;
            category: string | null;
        };
        FacetValueDto: {
            /** @example 5 kg */
            label: string;
            /** @description Offers that are left with this choice */
            count: number;
            /**
             * @description Parameters that choose it
             * @example {
             *       "size": "5000g"
             *     }
             */
            params: Record<string, never>;
        };
        FacetDto: {
            /** @enum {string} */
            name: "brand" | "size" | "price" | "seller" | "expiry" | "category";
            values: components["schemas"]["FacetValueDto"][];
        };
        SearchPageDto: {
            items: components["schemas"]["FoundProductDto"][];
            /** @description Offers that match, counted exactly up to 10,000 */
            total: number;
            /**
             * @description All words answered, some of them, or none: then these are near or popular
             * @enum {string}
             */
            fit: "exact" | "relaxed" | "popular";
            reading: components["schemas"]["ReadingDto"] | null;
            /** @description Null on the last page */
            nextCursor: string | null;
            /** @description Where asked for */
            facets?: components["schemas"]["FacetDto"][];
        };
        SuggestionDto: {
            /** @enum {string} */
            kind: "product" | "brand" | "category";
            text: string;
            /** @description Product id, or brand or category as /v1/search filters by it */
            id: string;
        };
        SuggestionsDto: {
            items: components["schemas"]["SuggestionDto"][];
        };
        CategoryDto: {
            /** @example atta-flours */
            id: string;
            /** @description In the language asked for */
            name: string;
            /** @example /v1/categories/atta-flours/picture.svg */
            pictureUrl: string;
            /** @description Offers for sale */
            count: number;
            children: components["schemas"]["CategoryDto"][];
        };
        CategoriesDto: {
            items: components["schemas"]["CategoryDto"][];
        };
        ProductDto: {
            productId: string;
            /** @example Aashirvaad Chakki Atta 5 kg */
            name: string;
            brand: string | null;
            category: components["schemas"]["CategoryRefDto"] | null;
            /** @description Of one consumer unit */
            netQuantity: components["schemas"]["NetQuantityDto"] | null;
            packCount: number;
            /** @example /v1/media/med_…/thumbnails/small */
            thumbnailUrl: string | null;
            /** @description Offers in all; `offers` may hold fewer */
            offerCount: number;
            bestPricePaise: number | null;
            offers: components["schemas"]["OfferDto"][];
        };
        LookedForDto: {
            /**
             * @description As it was understood
             * @example aashirvaad atta multigrain
             */
            query: string;
            /** @description Searches that nothing answered */
            times: number;
            /** @description Searches that offers answered only in part */
            partly: number;
            /** @description Likely meant */
            category: string | null;
            /** @description You sell something of that category */
            inYourCategories: boolean;
            /** @description First three digits of the PIN codes asked from */
            areas: string[];
            /** @example 2026-11-23 */
            lastDay: string;
        };
        ShopsLookedForDto: {
            /** @description Oftenest first */
            items: components["schemas"]["LookedForDto"][];
            /** @description The areas you serve; empty: everywhere */
            areas: string[];
        };
        DealDto: {
            listingId: string;
            productId: string;
            name: string;
            brand: string | null;
            category: components["schemas"]["CategoryRefDto"] | null;
            netQuantity: components["schemas"]["NetQuantityDto"] | null;
            packCount: number;
            thumbnailUrl: string | null;
            sellerId: string;
            sellerName: string | null;
            /**
             * @description Marked down by the seller since it is near its date; or priced below the MRP
             * @enum {string}
             */
            kind: "markdown" | "below-mrp";
            /** @description The list price of a markdown; else the MRP */
            priceBeforePaise: number;
            pricePaise: number;
            /** @description Rounded down */
            discountPercent: number;
            /**
             * @description Sold through that day in India
             * @example 2026-11-30
             */
            expiresOn: string;
            /** @description 0 on the last day */
            daysLeft: number;
            /** @description Selling units at this price */
            available: number;
            minimumUnits: number;
        };
        DealsDto: {
            /** @description Fewest days left first */
            items: components["schemas"]["DealDto"][];
            total: number;
            /** @description Null on the last page */
            nextCursor: string | null;
        };
        SyncLotDto: {
            expiresOn: string | null;
            available: number;
        };
        SyncOfferDto: {
            listingId: string;
            version: number;
            productId: string;
            sellerId: string;
            name: string;
            brand: string | null;
            category: string | null;
            netQuantity: components["schemas"]["NetQuantityDto"] | null;
            packCount: number;
            /** @description Paise */
            mrpPaise: number | null;
            /** @description Paise */
            pricePaise: number | null;
            minimumUnits: number;
            unitsStep: number;
            thumbnailUrl: string | null;
            /** @description False: no stock was ever told, which is not none */
            stockKnown: boolean;
            /** @description With stock; sold through their day in India */
            lots: components["schemas"]["SyncLotDto"][];
        };
        SyncDto: {
            /** @description For sale now and not at the cursor */
            created: components["schemas"]["SyncOfferDto"][];
            /** @description For sale now and at the cursor, but changed */
            updated: components["schemas"]["SyncOfferDto"][];
            /** @description Listing ids no longer for sale */
            deleted: string[];
            /** @description All sellers that sell nothing now */
            closedSellers: string[];
            /** @description To be kept once what came with it is */
            cursor: string;
            /** @description There is more already: ask again at once */
            more: boolean;
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
    ListingsController_create: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateListingDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        listingId: string;
                        sellerId: string;
                        sku?: string;
                        title: string;
                        hints: {
                            brand?: string;
                            unit?: string;
                            unitValue?: string;
                            pack?: string;
                            category?: string;
                            gtin?: string;
                            hsn?: string;
                        };
                        corrections: {
                            brand?: string;
                            product?: string;
                            category?: string;
                            netQuantity?: {
                                value: number;
                                /** @enum {string} */
                                unit: "g" | "ml" | "pc" | "m";
                            };
                            packCount?: number;
                        };
                        mrpPaise: number | null;
                        pricePaise: number | null;
                        minimumUnits: number;
                        unitsStep: number;
                        stock?: {
                            quantity: number;
                            batch?: string;
                            expiresOn: string | null;
                            asOf: string;
                        };
                        pictures?: string[];
                        importId?: string;
                        importRow?: number;
                        /** @enum {string} */
                        status: "active" | "paused";
                        version: number;
                        createdAt: string;
                        updatedAt: string;
                    };
                };
            };
        };
    };
    ListingsController_get: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        listingId: string;
                        sellerId: string;
                        sku?: string;
                        title: string;
                        hints: {
                            brand?: string;
                            unit?: string;
                            unitValue?: string;
                            pack?: string;
                            category?: string;
                            gtin?: string;
                            hsn?: string;
                        };
                        corrections: {
                            brand?: string;
                            product?: string;
                            category?: string;
                            netQuantity?: {
                                value: number;
                                /** @enum {string} */
                                unit: "g" | "ml" | "pc" | "m";
                            };
                            packCount?: number;
                        };
                        mrpPaise: number | null;
                        pricePaise: number | null;
                        minimumUnits: number;
                        unitsStep: number;
                        stock?: {
                            quantity: number;
                            batch?: string;
                            expiresOn: string | null;
                            asOf: string;
                        };
                        pictures?: string[];
                        importId?: string;
                        importRow?: number;
                        /** @enum {string} */
                        status: "active" | "paused";
                        version: number;
                        createdAt: string;
                        updatedAt: string;
                    };
                };
            };
        };
    };
    ListingsController_delete: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                listingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListingsController_patch: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                listingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchListingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        listingId: string;
                        sellerId: string;
                        sku?: string;
                        title: string;
                        hints: {
                            brand?: string;
                            unit?: string;
                            unitValue?: string;
                            pack?: string;
                            category?: string;
                            gtin?: string;
                            hsn?: string;
                        };
                        corrections: {
                            brand?: string;
                            product?: string;
                            category?: string;
                            netQuantity?: {
                                value: number;
                                /** @enum {string} */
                                unit: "g" | "ml" | "pc" | "m";
                            };
                            packCount?: number;
                        };
                        mrpPaise: number | null;
                        pricePaise: number | null;
                        minimumUnits: number;
                        unitsStep: number;
                        stock?: {
                            quantity: number;
                            batch?: string;
                            expiresOn: string | null;
                            asOf: string;
                        };
                        pictures?: string[];
                        importId?: string;
                        importRow?: number;
                        /** @enum {string} */
                        status: "active" | "paused";
                        version: number;
                        createdAt: string;
                        updatedAt: string;
                    };
                };
            };
        };
    };
    ListingsController_history: {
        parameters: {
            query?: {
                limit?: number;
                /** @description From the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                listingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            version: number;
                            at: string;
                            importId: string | null;
                            changes: {
                                field: string;
                                from: unknown;
                                to: unknown;
                            }[];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    ListingsController_patchMany: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sellerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkPatchDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            listingId: string;
                            /** @enum {string} */
                            outcome: "changed" | "stale" | "missing";
                            version: number | null;
                        }[];
                    };
                };
            };
        };
    };
    ListingsController_ofSeller: {
        parameters: {
            query?: {
                limit?: number;
                /** @description From the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                sellerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            listingId: string;
                            sellerId: string;
                            sku?: string;
                            title: string;
                            hints: {
                                brand?: string;
                                unit?: string;
                                unitValue?: string;
                                pack?: string;
                                category?: string;
                                gtin?: string;
                                hsn?: string;
                            };
                            corrections: {
                                brand?: string;
                                product?: string;
                                category?: string;
                                netQuantity?: {
                                    value: number;
                                    /** @enum {string} */
                                    unit: "g" | "ml" | "pc" | "m";
                                };
                                packCount?: number;
                            };
                            mrpPaise: number | null;
                            pricePaise: number | null;
                            minimumUnits: number;
                            unitsStep: number;
                            stock?: {
                                quantity: number;
                                batch?: string;
                                expiresOn: string | null;
                                asOf: string;
                            };
                            pictures?: string[];
                            importId?: string;
                            importRow?: number;
                            /** @enum {string} */
                            status: "active" | "paused";
                            version: number;
                            createdAt: string;
                            updatedAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    OwnListingsController_find: {
        parameters: {
            query?: {
                limit?: number;
                /** @description From the page before */
                cursor?: string;
                /** @description Words of the title; the last may be half typed */
                q?: string;
                status?: "active" | "paused";
                /** @description Only what this import wrote last */
                importId?: string;
                /** @description The brand as it was read */
                brand?: string;
                /** @description Id of a category */
                category?: string;
                /** @description Only where this could not be read */
                lacks?: "brand" | "netQuantity" | "category" | "mrp" | "price";
                sort?: "changed" | "brand" | "cheapest" | "dearest";
            };
            header?: never;
            path: {
                sellerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            listing: {
                                listingId: string;
                                sellerId: string;
                                sku?: string;
                                title: string;
                                hints: {
                                    brand?: string;
                                    unit?: string;
                                    unitValue?: string;
                                    pack?: string;
                                    category?: string;
                                    gtin?: string;
                                    hsn?: string;
                                };
                                corrections: {
                                    brand?: string;
                                    product?: string;
                                    category?: string;
                                    netQuantity?: {
                                        value: number;
                                        /** @enum {string} */
                                        unit: "g" | "ml" | "pc" | "m";
                                    };
                                    packCount?: number;
                                };
                                mrpPaise: number | null;
                                pricePaise: number | null;
                                minimumUnits: number;
                                unitsStep: number;
                                stock?: {
                                    quantity: number;
                                    batch?: string;
                                    expiresOn: string | null;
                                    asOf: string;
                                };
                                pictures?: string[];
                                importId?: string;
                                importRow?: number;
                                /** @enum {string} */
                                status: "active" | "paused";
                                version: number;
                                createdAt: string;
                                updatedAt: string;
                            };
                            reading: {
                                brand: string | null;
                                product: string;
                                variant: string | null;
                                netQuantity: {
                                    value: number;
                                    /** @enum {string} */
                                    unit: "g" | "ml" | "pc" | "m";
                                } | null;
                                packCount: number;
                                totalQuantity: {
                                    value: number;
                                    /** @enum {string} */
                                    unit: "g" | "ml" | "pc" | "m";
                                } | null;
                                mrpPaise: number | null;
                                pricePaise: number | null;
                                unitPrice: {
                                    paise: number;
                                    /** @enum {string} */
                                    per: "kg" | "l" | "pc" | "m";
                                } | null;
                                category: string | null;
                                gtin: string | null;
                                hsn: string | null;
                                productId: string;
                                confidence: {
                                    [key: string]: number;
                                };
                                provenance: {
                                    [key: string]: "title" | "hint" | "correction" | "assumed" | "none";
                                };
                                spans: {
                                    /** @enum {string} */
                                    field: "brand" | "product" | "variant" | "netQuantity" | "packCount" | "mrp" | "price" | "category" | "gtin" | "hsn";
                                    start: number;
                                    end: number;
                                }[];
                                flags: string[];
                                warnings: {
                                    code: string;
                                    /** @enum {string} */
                                    field: "brand" | "product" | "variant" | "netQuantity" | "packCount" | "mrp" | "price" | "category" | "gtin" | "hsn";
                                    message: string;
                                }[];
                                missing: {
                                    [key: string]: string;
                                };
                            };
                        }[];
                        nextCursor: string | null;
                        total: number;
                        lacking: {
                            brand: number;
                            netQuantity: number;
                            category: number;
                            mrp: number;
                            price: number;
                        };
                        paused: number;
                    };
                };
            };
            /** @description A parameter or the cursor is wrong */
            400: {
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
            /** @description The index does not answer */
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
    ImportsController_ofSeller: {
        parameters: {
            query?: {
                limit?: number;
                /** @description From the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                sellerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            importId: string;
                            sellerId: string;
                            /** @enum {string} */
                            state: "held" | "queued" | "running" | "completed" | "failed" | "undoing" | "undone";
                            file: {
                                name: string | null;
                                bytes: number;
                                sha256: string;
                                format: string;
                            };
                            columns: {
                                [key: string]: string;
                            } | null;
                            mapping: {
                                [key: string]: string | null;
                            };
                            headings: string[];
                            unusedHeadings: string[];
                            rows: number | null;
                            done: number;
                            accepted: number;
                            rejected: number;
                            created: number;
                            updated: number;
                            unchanged: number;
                            warnings: {
                                [key: string]: number;
                            };
                            rejections: {
                                [key: string]: number;
                            };
                            progress: number;
                            undo: {
                                removed: number;
                                restored: number;
                                kept: number;
                            } | null;
                            failure: {
                                code: string;
                                message: string;
                            } | null;
                            receivedAt: string;
                            startedAt: string | null;
                            finishedAt: string | null;
                            seconds: number | null;
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    ImportsController_receive: {
        parameters: {
            query?: {
                /** @description Name of a file that is sent as the body */
                fileName?: string;
                /** @description `true`: wait for a look at it; begun by …/start */
                hold?: string;
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                sellerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        importId: string;
                        sellerId: string;
                        /** @enum {string} */
                        state: "held" | "queued" | "running" | "completed" | "failed" | "undoing" | "undone";
                        file: {
                            name: string | null;
                            bytes: number;
                            sha256: string;
                            format: string;
                        };
                        columns: {
                            [key: string]: string;
                        } | null;
                        mapping: {
                            [key: string]: string | null;
                        };
                        headings: string[];
                        unusedHeadings: string[];
                        rows: number | null;
                        done: number;
                        accepted: number;
                        rejected: number;
                        created: number;
                        updated: number;
                        unchanged: number;
                        warnings: {
                            [key: string]: number;
                        };
                        rejections: {
                            [key: string]: number;
                        };
                        progress: number;
                        undo: {
                            removed: number;
                            restored: number;
                            kept: number;
                        } | null;
                        failure: {
                            code: string;
                            message: string;
                        } | null;
                        receivedAt: string;
                        startedAt: string | null;
                        finishedAt: string | null;
                        seconds: number | null;
                        version: number;
                    };
                };
            };
        };
    };
    ImportsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        importId: string;
                        sellerId: string;
                        /** @enum {string} */
                        state: "held" | "queued" | "running" | "completed" | "failed" | "undoing" | "undone";
                        file: {
                            name: string | null;
                            bytes: number;
                            sha256: string;
                            format: string;
                        };
                        columns: {
                            [key: string]: string;
                        } | null;
                        mapping: {
                            [key: string]: string | null;
                        };
                        headings: string[];
                        unusedHeadings: string[];
                        rows: number | null;
                        done: number;
                        accepted: number;
                        rejected: number;
                        created: number;
                        updated: number;
                        unchanged: number;
                        warnings: {
                            [key: string]: number;
                        };
                        rejections: {
                            [key: string]: number;
                        };
                        progress: number;
                        undo: {
                            removed: number;
                            restored: number;
                            kept: number;
                        } | null;
                        failure: {
                            code: string;
                            message: string;
                        } | null;
                        receivedAt: string;
                        startedAt: string | null;
                        finishedAt: string | null;
                        seconds: number | null;
                        version: number;
                    };
                };
            };
        };
    };
    ImportStepsController_forget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ImportsController_rejected: {
        parameters: {
            query?: {
                limit?: number;
                /** @description From the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            row: number;
                            line: number;
                            /** @enum {string} */
                            code: "no-title" | "only-a-title" | "title-too-long" | "price-unreadable" | "price-zero" | "price-negative" | "mrp-unreadable" | "mrp-zero" | "mrp-negative" | "expiry-unreadable" | "cell-too-long" | "extra-cells" | "duplicate-row";
                            field: string | null;
                            value: string;
                            expected: string;
                            also: {
                                /** @enum {string} */
                                code: "no-title" | "only-a-title" | "title-too-long" | "price-unreadable" | "price-zero" | "price-negative" | "mrp-unreadable" | "mrp-zero" | "mrp-negative" | "expiry-unreadable" | "cell-too-long" | "extra-cells" | "duplicate-row";
                                field: string | null;
                                value: string;
                                expected: string;
                            }[];
                            cells: string[];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    ImportsController_rejectedCsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
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
    ImportStepsController_preview: {
        parameters: {
            query?: {
                /** @description First row, 1 the first below the heading */
                from?: number;
                limit?: number;
            };
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        headings: string[];
                        columns: {
                            [key: string]: string;
                        };
                        unusedHeadings: string[];
                        fields: ("title" | "brand" | "category" | "subcategory" | "mrp" | "price" | "unit" | "netQuantity" | "pack" | "code" | "codeType" | "gtin" | "hsn" | "sku" | "stock" | "batch" | "expiry" | "minimumUnits" | "unitsStep")[];
                        samples: string[][];
                        rows: {
                            row: number;
                            line: number;
                            listing?: {
                                title: string;
                                sku?: string;
                                hints: {
                                    brand?: string;
                                    unit?: string;
                                    unitValue?: string;
                                    pack?: string;
                                    category?: string;
                                    gtin?: string;
                                    hsn?: string;
                                };
                                mrpPaise?: number | null;
                                pricePaise?: number | null;
                                minimumUnits?: number;
                                unitsStep?: number;
                                stock?: {
                                    quantity: number;
                                    batch?: string;
                                    expiresOn: string | null;
                                };
                            };
                            reading?: {
                                brand: string | null;
                                product: string;
                                variant: string | null;
                                netQuantity: {
                                    value: number;
                                    /** @enum {string} */
                                    unit: "g" | "ml" | "pc" | "m";
                                } | null;
                                packCount: number;
                                totalQuantity: {
                                    value: number;
                                    /** @enum {string} */
                                    unit: "g" | "ml" | "pc" | "m";
                                } | null;
                                mrpPaise: number | null;
                                pricePaise: number | null;
                                unitPrice: {
                                    paise: number;
                                    /** @enum {string} */
                                    per: "kg" | "l" | "pc" | "m";
                                } | null;
                                category: string | null;
                                gtin: string | null;
                                hsn: string | null;
                                productId: string;
                                confidence: {
                                    [key: string]: number;
                                };
                                provenance: {
                                    [key: string]: "title" | "hint" | "correction" | "assumed" | "none";
                                };
                                spans: {
                                    /** @enum {string} */
                                    field: "brand" | "product" | "variant" | "netQuantity" | "packCount" | "mrp" | "price" | "category" | "gtin" | "hsn";
                                    start: number;
                                    end: number;
                                }[];
                                flags: string[];
                                warnings: {
                                    code: string;
                                    /** @enum {string} */
                                    field: "brand" | "product" | "variant" | "netQuantity" | "packCount" | "mrp" | "price" | "category" | "gtin" | "hsn";
                                    message: string;
                                }[];
                                missing: {
                                    [key: string]: string;
                                };
                            };
                            warnings?: ("no-price" | "price-above-mrp" | "price-rounded" | "stock-unreadable" | "stock-negative" | "stock-rounded-down" | "expired-already" | "minimum-unreadable" | "repeated-product" | "code-damaged" | "unclosed-quote")[];
                            problems?: {
                                /** @enum {string} */
                                code: "no-title" | "only-a-title" | "title-too-long" | "price-unreadable" | "price-zero" | "price-negative" | "mrp-unreadable" | "mrp-zero" | "mrp-negative" | "expiry-unreadable" | "cell-too-long" | "extra-cells" | "duplicate-row";
                                field: string | null;
                                value: string;
                                expected: string;
                            }[];
                            cells?: string[];
                        }[];
                    };
                };
            };
        };
    };
    ImportStepsController_previewWith: {
        parameters: {
            query?: {
                /** @description First row, 1 the first below the heading */
                from?: number;
                limit?: number;
            };
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaidDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        headings: string[];
                        columns: {
                            [key: string]: string;
                        };
                        unusedHeadings: string[];
                        fields: ("title" | "brand" | "category" | "subcategory" | "mrp" | "price" | "unit" | "netQuantity" | "pack" | "code" | "codeType" | "gtin" | "hsn" | "sku" | "stock" | "batch" | "expiry" | "minimumUnits" | "unitsStep")[];
                        samples: string[][];
                        rows: {
                            row: number;
                            line: number;
                            listing?: {
                                title: string;
                                sku?: string;
                                hints: {
                                    brand?: string;
                                    unit?: string;
                                    unitValue?: string;
                                    pack?: string;
                                    category?: string;
                                    gtin?: string;
                                    hsn?: string;
                                };
                                mrpPaise?: number | null;
                                pricePaise?: number | null;
                                minimumUnits?: number;
                                unitsStep?: number;
                                stock?: {
                                    quantity: number;
                                    batch?: string;
                                    expiresOn: string | null;
                                };
                            };
                            reading?: {
                                brand: string | null;
                                product: string;
                                variant: string | null;
                                netQuantity: {
                                    value: number;
                                    /** @enum {string} */
                                    unit: "g" | "ml" | "pc" | "m";
                                } | null;
                                packCount: number;
                                totalQuantity: {
                                    value: number;
                                    /** @enum {string} */
                                    unit: "g" | "ml" | "pc" | "m";
                                } | null;
                                mrpPaise: number | null;
                                pricePaise: number | null;
                                unitPrice: {
                                    paise: number;
                                    /** @enum {string} */
                                    per: "kg" | "l" | "pc" | "m";
                                } | null;
                                category: string | null;
                                gtin: string | null;
                                hsn: string | null;
                                productId: string;
                                confidence: {
                                    [key: string]: number;
                                };
                                provenance: {
                                    [key: string]: "title" | "hint" | "correction" | "assumed" | "none";
                                };
                                spans: {
                                    /** @enum {string} */
                                    field: "brand" | "product" | "variant" | "netQuantity" | "packCount" | "mrp" | "price" | "category" | "gtin" | "hsn";
                                    start: number;
                                    end: number;
                                }[];
                                flags: string[];
                                warnings: {
                                    code: string;
                                    /** @enum {string} */
                                    field: "brand" | "product" | "variant" | "netQuantity" | "packCount" | "mrp" | "price" | "category" | "gtin" | "hsn";
                                    message: string;
                                }[];
                                missing: {
                                    [key: string]: string;
                                };
                            };
                            warnings?: ("no-price" | "price-above-mrp" | "price-rounded" | "stock-unreadable" | "stock-negative" | "stock-rounded-down" | "expired-already" | "minimum-unreadable" | "repeated-product" | "code-damaged" | "unclosed-quote")[];
                            problems?: {
                                /** @enum {string} */
                                code: "no-title" | "only-a-title" | "title-too-long" | "price-unreadable" | "price-zero" | "price-negative" | "mrp-unreadable" | "mrp-zero" | "mrp-negative" | "expiry-unreadable" | "cell-too-long" | "extra-cells" | "duplicate-row";
                                field: string | null;
                                value: string;
                                expected: string;
                            }[];
                            cells?: string[];
                        }[];
                    };
                };
            };
        };
    };
    ImportStepsController_survey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaidDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: number;
                        rejected: number;
                        mistakes: {
                            /** @enum {string} */
                            code: "no-title" | "only-a-title" | "title-too-long" | "price-unreadable" | "price-zero" | "price-negative" | "mrp-unreadable" | "mrp-zero" | "mrp-negative" | "expiry-unreadable" | "cell-too-long" | "extra-cells" | "duplicate-row" | "no-unit";
                            field: string | null;
                            value: string;
                            rows: number;
                        }[];
                        others: number;
                    };
                };
            };
        };
    };
    ImportStepsController_begin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaidDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        importId: string;
                        sellerId: string;
                        /** @enum {string} */
                        state: "held" | "queued" | "running" | "completed" | "failed" | "undoing" | "undone";
                        file: {
                            name: string | null;
                            bytes: number;
                            sha256: string;
                            format: string;
                        };
                        columns: {
                            [key: string]: string;
                        } | null;
                        mapping: {
                            [key: string]: string | null;
                        };
                        headings: string[];
                        unusedHeadings: string[];
                        rows: number | null;
                        done: number;
                        accepted: number;
                        rejected: number;
                        created: number;
                        updated: number;
                        unchanged: number;
                        warnings: {
                            [key: string]: number;
                        };
                        rejections: {
                            [key: string]: number;
                        };
                        progress: number;
                        undo: {
                            removed: number;
                            restored: number;
                            kept: number;
                        } | null;
                        failure: {
                            code: string;
                            message: string;
                        } | null;
                        receivedAt: string;
                        startedAt: string | null;
                        finishedAt: string | null;
                        seconds: number | null;
                        version: number;
                    };
                };
            };
        };
    };
    ImportStepsController_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        importId: string;
                        sellerId: string;
                        /** @enum {string} */
                        state: "held" | "queued" | "running" | "completed" | "failed" | "undoing" | "undone";
                        file: {
                            name: string | null;
                            bytes: number;
                            sha256: string;
                            format: string;
                        };
                        columns: {
                            [key: string]: string;
                        } | null;
                        mapping: {
                            [key: string]: string | null;
                        };
                        headings: string[];
                        unusedHeadings: string[];
                        rows: number | null;
                        done: number;
                        accepted: number;
                        rejected: number;
                        created: number;
                        updated: number;
                        unchanged: number;
                        warnings: {
                            [key: string]: number;
                        };
                        rejections: {
                            [key: string]: number;
                        };
                        progress: number;
                        undo: {
                            removed: number;
                            restored: number;
                            kept: number;
                        } | null;
                        failure: {
                            code: string;
                            message: string;
                        } | null;
                        receivedAt: string;
                        startedAt: string | null;
                        finishedAt: string | null;
                        seconds: number | null;
                        version: number;
                    };
                };
            };
        };
    };
    MappingController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sellerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        headings: {
                            [key: string]: string | null;
                        };
                    };
                };
            };
        };
    };
    MappingController_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sellerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MappingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        headings: {
                            [key: string]: string | null;
                        };
                    };
                };
            };
        };
    };
    SearchController_search: {
        parameters: {
            query?: {
                /** @description The shop's PIN code */
                pincode?: string;
                /** @description As typed; left out: browse */
                q?: string;
                /** @description A leaf of the category tree */
                category?: string;
                /** @description A top category */
                department?: string;
                brand?: string;
                sellerId?: string;
                importId?: string;
                /** @description Content of one consumer unit */
                size?: string;
                /** @description Paise */
                fromPaise?: number;
                /** @description Paise */
                toPaise?: number;
                /** @description Only what is in stock today */
                inStock?: boolean;
                /** @description Only what has stock that expires within so many days */
                expiresWithin?: number;
                /** @description With the choices there are to filter by, and their counts */
                facets?: boolean;
                sort?: "relevance" | "price" | "unit-price" | "discount" | "newest" | "expiry";
                limit?: number;
                /** @description From the page before, with the same request */
                cursor?: string;
                /** @description How each score came about; administrators only */
                explain?: boolean;
            };
            header: {
                "accept-language": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchPageDto"];
                };
            };
            /** @description A parameter or the cursor is wrong */
            400: {
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
            /** @description The index does not answer */
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
    SuggestController_suggest: {
        parameters: {
            query: {
                /** @description What was typed so far, in any script */
                q: string;
                limit?: number;
            };
            header: {
                "accept-language": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionsDto"];
                };
            };
        };
    };
    CategoriesController_tree: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoriesDto"];
                };
            };
        };
    };
    PicturesController_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            /** @description There is no such category */
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
    ProductsController_get: {
        parameters: {
            query?: {
                /** @description The shop's PIN code */
                pincode?: string;
            };
            header: {
                "accept-language": string;
            };
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductDto"];
                };
            };
            /** @description Nobody sells it */
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
    LookedForController_list: {
        parameters: {
            query?: {
                /** @description One category alone */
                category?: string;
                /** @description Looks back so many days */
                days?: number;
                limit?: number;
            };
            header?: never;
            path: {
                sellerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopsLookedForDto"];
                };
            };
            /** @description Another seller */
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
            /** @description The index does not answer */
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
    DealsController_list: {
        parameters: {
            query: {
                /** @description The shop's PIN code: only who delivers there */
                pincode: string;
                category?: string;
                /** @description A top category */
                department?: string;
                /** @description Days left at most */
                withinDays?: number;
                limit?: number;
                /** @description From the page before */
                cursor?: string;
            };
            header: {
                "accept-language": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealsDto"];
                };
            };
            /** @description A parameter or the cursor is wrong */
            400: {
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
            /** @description The index does not answer */
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
    SyncController_changes: {
        parameters: {
            query?: {
                /** @description The shop's PIN code */
                pincode?: string;
                /** @description `cursor` of the answer before; left out: from the start. Good for 30 days */
                since?: string;
                limit?: number;
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
                content: {
                    "application/json": components["schemas"]["SyncDto"];
                };
            };
            /** @description The cursor is not one that sync gave */
            400: {
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
            /** @description The cursor can no longer be gone on from: start again without one */
            410: {
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
            /** @description The index does not answer */
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
}
