export interface paths {
    "/shelves/{shelfId}/books": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The shelf.
                 * @example s1
                 */
                shelfId: components["parameters"]["ShelfId"];
                /** @description Where the shelf stands. */
                room: string;
            };
            cookie?: never;
        };
        /**
         * List the books of a shelf
         * @description Every book, lent or not.
         */
        get: operations["Book_List"];
        put?: never;
        /**
         * Order a book
         * @description Takes weeks. Not verified: Nobody has waited for the end.
         */
        post: operations["Book_Order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{shelfId}/{order-id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The shelf.
                 * @example s1
                 */
                shelfId: components["parameters"]["ShelfId"];
                /** @description The order. */
                "order-id": number;
            };
            cookie?: never;
        };
        /**
         * Get an order
         * @deprecated
         * @description Its state. Ends a comment early -> *\/ <-.
         */
        get: operations["OpenShelf_Get"];
        put?: never;
        post?: never;
        /**
         * Burn an order
         * @description Gone.
         */
        delete: operations["OpenShelf_Delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List names
         * @description A bare array.
         */
        get: operations["Book_ListNames"];
        /**
         * Scan a book
         * @description Bytes in, bytes out.
         */
        put: operations["Book_Scan"];
        /**
         * Index all books
         * @description Nothing is left to read but that it is done.
         */
        post: operations["Book_Index"];
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
        Named: {
            Name?: string;
        };
        Book: {
            Author?: components["schemas"]["Named"];
            /**
             * Format: date-time
             * @description When it left. Not verified: It may be the day after.
             */
            LentOn?: string | null;
            /** @enum {string} */
            State?: "In" | "Out";
            Kind?: components["schemas"]["Kind"];
        } & components["schemas"]["Named"];
        BookPage: {
            Items?: components["schemas"]["Book"][];
            Token?: string | null;
        };
        Order: {
            Id?: number;
            State?: number;
            Why?: string;
        };
        Refusal: {
            ErrorCode?: string;
        }[] | {
            Code?: components["schemas"]["RefusalCode"];
        };
        /**
         * @description Why not.
         * @enum {integer}
         */
        RefusalCode: 1;
        /**
         * @description What a book is.
         * @enum {integer}
         */
        Kind: 0 | 7;
    };
    responses: never;
    parameters: {
        /**
         * @description The shelf.
         * @example s1
         */
        ShelfId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Book_List: {
        parameters: {
            query: {
                /** @description Which books. */
                $filter?: string;
                /** @description In which order. */
                $orderBy?: string;
                /** @description The contract. */
                "api-version": "2" | "1";
            };
            header?: {
                /** @description The tag of what is known. Not verified: Nobody has seen one. */
                "If-None-Match"?: string;
                /** @description Where to go on. */
                "Library-Continuation"?: string;
            };
            path: {
                /**
                 * @description The shelf.
                 * @example s1
                 */
                shelfId: components["parameters"]["ShelfId"];
                /** @description Where the shelf stands. */
                room: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookPage"];
                };
            };
            /** @description Nothing has changed. Not verified: Nobody has seen one. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such shelf. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The library is closed. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Book_Order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The shelf.
                 * @example s1
                 */
                shelfId: components["parameters"]["ShelfId"];
                /** @description Where the shelf stands. */
                room: string;
            };
            cookie?: never;
        };
        /** @description The title, as a JSON string. */
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description Ordered. Not verified: It may be 200. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
        };
    };
    OpenShelf_Get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The shelf.
                 * @example s1
                 */
                shelfId: components["parameters"]["ShelfId"];
                /** @description The order. */
                "order-id": number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
        };
    };
    OpenShelf_Delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The shelf.
                 * @example s1
                 */
                shelfId: components["parameters"]["ShelfId"];
                /** @description The order. */
                "order-id": number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Burnt. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Burning. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Book_ListNames: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Names. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                };
            };
        };
    };
    Book_Scan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The scan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    Book_Index: {
        parameters: {
            query?: never;
            header?: {
                /** @description For the logs. */
                "x-ms-client-request-id"?: string;
                /** @description The version that is meant. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begun. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
}
