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
        delete?: never;
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        HintsDto: {
            brand?: Record<string, never>;
            unit?: Record<string, never>;
            unitValue?: Record<string, never>;
            pack?: Record<string, never>;
            category?: Record<string, never>;
            gtin?: Record<string, never>;
            hsn?: Record<string, never>;
        };
        QuantityDto: {
            value: number;
            /** @enum {string} */
            unit: "g" | "ml" | "pc" | "m";
        };
        CorrectionsDto: {
            brand?: Record<string, never>;
            product?: Record<string, never>;
            category?: Record<string, never>;
            netQuantity?: components["schemas"]["QuantityDto"];
            packCount?: Record<string, never>;
        };
        StockDto: {
            /** @description Selling units, counted */
            quantity: number;
            batch?: Record<string, never>;
            /** @description YYYY-MM-DD; left out or null: does not expire */
            expiresOn?: Record<string, never>;
        };
        CreateListingDto: {
            /** @example Parle-G 70gm x 24 */
            title: string;
            /** @description The seller's own code */
            sku?: Record<string, never>;
            hints?: components["schemas"]["HintsDto"];
            corrections?: components["schemas"]["CorrectionsDto"];
            /** @description Paise */
            mrpPaise?: number | null;
            /** @description Paise */
            pricePaise?: number | null;
            /** @default 1 */
            minimumUnits?: Record<string, never>;
            /** @default 1 */
            unitsStep?: Record<string, never>;
            stock?: components["schemas"]["StockDto"];
            /** @enum {string} */
            status?: "active" | "paused";
        };
        PatchListingDto: {
            /** @example Parle-G 70gm x 24 */
            title?: string;
            hints?: components["schemas"]["HintsDto"];
            corrections?: components["schemas"]["CorrectionsDto"];
            /** @description Paise */
            mrpPaise?: number | null;
            /** @description Paise */
            pricePaise?: number | null;
            /** @default 1 */
            minimumUnits?: Record<string, never>;
            /** @default 1 */
            unitsStep?: Record<string, never>;
            stock?: components["schemas"]["StockDto"];
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
        HeadingsDto: {
            /**
             * @example {
             *       "Rate per piece": "price"
             *     }
             */
            headings?: Record<string, never>;
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
            /** @description Offers in all; `offers` may hold fewer */
            offerCount: number;
            bestPricePaise: number | null;
            offers: components["schemas"]["OfferDto"][];
            score?: Record<string, never>;
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
            /** @description Offers in all; `offers` may hold fewer */
            offerCount: number;
            bestPricePaise: number | null;
            offers: components["schemas"]["OfferDto"][];
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
                content?: never;
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
                content?: never;
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
                content?: never;
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
                content?: never;
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
                content?: never;
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
                content?: never;
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
                content?: never;
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
                content?: never;
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
                content?: never;
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
                content?: never;
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
                "application/json": components["schemas"]["HeadingsDto"];
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
                "application/json": components["schemas"]["HeadingsDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
                content?: never;
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
                content?: never;
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
                content?: never;
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
}
