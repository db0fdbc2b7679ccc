// Written by `npm run -s portal:api` from the OpenAPI of the running services; not by hand.
export interface paths {
    "/v1/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's own objects, the newest first */
        get: operations["OwnedController_mine"];
        put?: never;
        /**
         * Uploads an object as the body, streamed
         * @description Pictures (image/*) are known by their bytes and kept without their metadata.
         */
        post: operations["MediaController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/media/{mediaId}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keeps an object on the local disk, whatever room is needed */
        put: operations["OwnedController_pin"];
        post?: never;
        /** Lets an object leave the local disk again when it grows cold */
        delete: operations["OwnedController_unpin"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/media/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Announces bytes; gives an address of the bucket to send them to */
        post: operations["DirectController_announce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/media/uploads/{uploadId}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the object of what was sent; size and SHA-256 are checked */
        post: operations["DirectController_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/media/{mediaId}/thumbnails/{size}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A picture made small: 160, 480 or 1080 pixels at its longest edge
         * @description AVIF or WebP as Accept asks. Of what is shown to everybody, without signing in.
         */
        get: operations["ThumbnailsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/media/{mediaId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The contents that are kept of an object, the newest first
         * @description Their bytes: GET /v1/media/{mediaId}?content=….
         */
        get: operations["VersionsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/media/{mediaId}/versions/{content}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Brings an earlier content back, as a new one with the same bytes
         * @description Nothing is uploaded. Of the current content nothing changes.
         */
        post: operations["VersionsController_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/media/{mediaId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bytes: whole, or one range of them
         * @description With `content` those of one content, which may then be kept for good.
         */
        get: operations["MediaController_read"];
        /**
         * Replaces the content of an object, streamed
         * @description Earlier contents are kept: see versions.
         */
        put: operations["MediaController_replace"];
        post?: never;
        /** Deletes an object on every side */
        delete: operations["MediaController_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/media/{mediaId}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known of an object, and which side holds it */
        get: operations["MediaController_facts"];
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
        MediaView: {
            mediaId: string;
            ownerId: string;
            /** @example image/jpeg */
            contentType: string;
            /** @description Bytes */
            size: number;
            /** @description 64 hex digits */
            sha256: string;
            /** @enum {string} */
            visibility: "owner" | "everybody";
            /** @description Counts the contents: 1, 2, …; also the ETag */
            content: number;
            /** @description Stays on the local disk */
            pinned: boolean;
            /** @enum {string} */
            cloud: "verified" | "pending" | "failed" | "absent";
            /** @enum {string} */
            local: "verified" | "pending" | "failed" | "absent";
            /** @enum {string} */
            secondary: "verified" | "pending" | "failed" | "absent";
            createdAt: string;
            updatedAt: string;
        };
        MediaPage: {
            items: components["schemas"]["MediaView"][];
            nextCursor: string | null;
        };
        AnnounceDto: {
            /** @example image/jpeg */
            contentType: string;
            /** @description Bytes */
            size: number;
            /** @description SHA-256 of the bytes, 64 hex digits in lower case */
            sha256: string;
            /**
             * @default owner
             * @enum {string}
             */
            visibility?: "owner" | "everybody";
        };
        DirectUploadView: {
            uploadId: string;
            /** @description Takes one PUT of exactly the bytes announced */
            url: string;
            /** @description Headers to send with it, as they are */
            headers: Record<string, never>;
            expiresAt: string;
        };
        VersionView: {
            /** @description Its number: 1, 2, …; also its ETag */
            content: number;
            /** @description Bytes */
            size: number;
            /** @description 64 hex digits */
            sha256: string;
            /** @example text/csv */
            contentType: string;
            /** @description When its upload began */
            createdAt: string;
            /** @description Whether it is what the object holds now */
            current: boolean;
        };
        VersionList: {
            /** @description The newest first */
            items: components["schemas"]["VersionView"][];
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
    OwnedController_mine: {
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
                    "application/json": components["schemas"]["MediaPage"];
                };
            };
        };
    };
    MediaController_create: {
        parameters: {
            query?: {
                /** @description Who may read it: its owner, or everybody who is signed in */
                visibility?: "owner" | "everybody";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaView"];
                };
            };
            /** @description Too large */
            413: {
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
            /** @description Not a kind of body that is streamed, or called a picture and none */
            415: {
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
            /** @description Too many pixels, a broken picture, or a key used for other bytes */
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
            /** @description It could not be kept safely */
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
    OwnedController_pin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mediaId: string;
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
                    "application/json": components["schemas"]["MediaView"];
                };
            };
            /** @description Not its owner */
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
            /** @description No such object */
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
    OwnedController_unpin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mediaId: string;
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
                    "application/json": components["schemas"]["MediaView"];
                };
            };
            /** @description Not its owner */
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
            /** @description No such object */
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
    DirectController_announce: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnounceDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectUploadView"];
                };
            };
            /** @description Not what is taken */
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
            /** @description Too large */
            413: {
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
    DirectController_complete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaView"];
                };
            };
            /** @description No such upload of yours */
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
            /** @description The bytes have not come yet */
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
            /** @description Called a picture, but none */
            415: {
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
            /** @description Not the bytes announced */
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
    ThumbnailsController_read: {
        parameters: {
            query?: {
                /** @description The picture's content number: the answer may then be kept for good */
                content?: number;
            };
            header?: {
                "If-None-Match"?: string;
                Accept?: string;
            };
            path: {
                mediaId: string;
                size: "small" | "medium" | "large";
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
                    "image/webp": unknown;
                    "image/avif": unknown;
                };
            };
            /** @description No such picture, size, or not drawn yet (Retry-After) */
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
    VersionsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mediaId: string;
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
                    "application/json": components["schemas"]["VersionList"];
                };
            };
            /** @description No such object */
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
    VersionsController_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Replace only this content */
                "If-Match"?: string;
            };
            path: {
                mediaId: string;
                /** @description The number of a content that is kept */
                content: number;
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
                    "application/json": components["schemas"]["MediaView"];
                };
            };
            /** @description No number of a content, or no ETag */
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
            /** @description Not its owner */
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
            /** @description No such object, or this content of it is kept no more */
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
            /** @description No side answers, or it could not be kept safely */
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
    MediaController_read: {
        parameters: {
            query?: {
                /** @description A content by its number, an earlier one while it is kept; else the current one */
                content?: number;
            };
            header?: {
                "If-None-Match"?: string;
                Range?: string;
            };
            path: {
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No number of a content */
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
            /** @description No such object, or this content of it is kept no more */
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
            /** @description The range lies outside */
            416: {
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
            /** @description No side answers */
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
    MediaController_replace: {
        parameters: {
            query?: never;
            header?: {
                /** @description Replace only this content */
                "If-Match"?: string;
            };
            path: {
                mediaId: string;
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
                    "application/json": components["schemas"]["MediaView"];
                };
            };
            /** @description Not its owner */
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
            /** @description No such object */
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
    MediaController_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Not its owner */
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
            /** @description No such object */
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
    MediaController_facts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mediaId: string;
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
                    "application/json": components["schemas"]["MediaView"];
                };
            };
            /** @description No such object */
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
