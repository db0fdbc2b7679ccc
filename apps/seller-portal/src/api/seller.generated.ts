// Written by `npm run -s portal:api` from the OpenAPI of the running services; not by hand.
export interface paths {
    "/v1/sellers/{sellerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A seller: whole for itself, without contacts for everybody else */
        get: operations["ProfilesController_read"];
        /** Creates or replaces the profile of the seller that the token names */
        put: operations["ProfilesController_write"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sellers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All sellers, page by page, in no promised order */
        get: operations["ProfilesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sellers/{sellerId}/insight/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A seller's figures from the warehouse: money in paise, mass in g, volume in ml */
        get: operations["InsightController_read"];
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
        ProfileRequest: {
            /** @example Sharma Traders */
            tradeName: string;
            /**
             * @description Checked by its check character
             * @example 29AAGCB7383J1Z4
             */
            gstin: string;
            /**
             * @description Null for sellers of no food
             * @example 10012345678901
             */
            fssai: string | null;
            /**
             * @description Where the goods leave from
             * @example 560002
             */
            pincode: string;
            /**
             * @description PIN codes served; 2 to 5 digits serve every PIN code that starts so
             * @example [
             *       "560",
             *       "562110"
             *     ]
             */
            areasServed: string[];
            /**
             * @description ISO weekdays, 1 = Monday
             * @example [
             *       1,
             *       3,
             *       5
             *     ]
             */
            deliveryDays: number[];
            /**
             * @description Least value of an order, paise
             * @example 50000
             */
            minimumOrderPaise: number;
            /** @enum {string} */
            paymentTerms: "cash-on-delivery" | "prepaid" | "credit-7" | "credit-15" | "credit-30";
            /** @description Whom to ask for; shown to nobody but the seller */
            contactName?: string;
        };
        ProfileView: {
            /** @example Sharma Traders */
            tradeName: string;
            /**
             * @description Checked by its check character
             * @example 29AAGCB7383J1Z4
             */
            gstin: string;
            /**
             * @description Null for sellers of no food
             * @example 10012345678901
             */
            fssai: string | null;
            /**
             * @description Where the goods leave from
             * @example 560002
             */
            pincode: string;
            /**
             * @description PIN codes served; 2 to 5 digits serve every PIN code that starts so
             * @example [
             *       "560",
             *       "562110"
             *     ]
             */
            areasServed: string[];
            /**
             * @description ISO weekdays, 1 = Monday
             * @example [
             *       1,
             *       3,
             *       5
             *     ]
             */
            deliveryDays: number[];
            /**
             * @description Least value of an order, paise
             * @example 50000
             */
            minimumOrderPaise: number;
            /** @enum {string} */
            paymentTerms: "cash-on-delivery" | "prepaid" | "credit-7" | "credit-15" | "credit-30";
            /** @description Whom to ask for; shown to nobody but the seller */
            contactName?: string;
            sellerId: string;
            /** @enum {string} */
            status: "active" | "paused";
            version: number;
            createdAt: string;
            updatedAt: string;
        };
        SellersPage: {
            items: components["schemas"]["ProfileView"][];
            nextCursor: string | null;
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
    ProfilesController_read: {
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
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            /** @description No such seller */
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
    ProfilesController_write: {
        parameters: {
            query?: never;
            header?: {
                /** @description Replace only this version */
                "If-Match"?: string;
            };
            path: {
                sellerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileRequest"];
            };
        };
        responses: {
            /** @description Replaced (200) or created (201) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            /** @description A field is wrong: each is named with what was expected */
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
            /** @description Changed since it was read */
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
    ProfilesController_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description From the page before */
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
                content: {
                    "application/json": components["schemas"]["SellersPage"];
                };
            };
        };
    };
    InsightController_read: {
        parameters: {
            query?: {
                /** @description Days up to today in India, compared with as many before */
                days?: 7 | 28 | 90 | 365;
            };
            header?: never;
            path: {
                sellerId: string;
                kind: "sales" | "waste" | "sell-through" | "price-position" | "not-found";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
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
            /** @description No such figures, or no profile yet */
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
            /** @description The warehouse is away or too busy */
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
