// Made by @edgeplane/codegen from "Library", version 1. Changes are lost: edit the document.

import type { OperationDescriptor } from '@edgeplane/client';

export const openShelvesGet = {
  id: "OpenShelf_Get",
  method: "GET",
  path: "/orders/{shelfId}/{order-id}",
  parameters: [
    {
      in: "path",
      name: "shelfId",
      argument: "shelfId",
      required: true,
    },
    {
      in: "path",
      name: "order-id",
      argument: "orderId",
      required: true,
    },
  ],
  idempotent: true,
  anonymous: true,
} as const satisfies OperationDescriptor;

export const booksList = {
  id: "Book_List",
  method: "GET",
  path: "/shelves/{shelfId}/books",
  parameters: [
    {
      in: "path",
      name: "shelfId",
      argument: "shelfId",
      required: true,
    },
    {
      in: "query",
      name: "$filter",
      argument: "filter",
    },
    {
      in: "query",
      name: "$orderBy",
      argument: "orderby",
    },
    {
      in: "header",
      name: "If-None-Match",
      argument: "ifNoneMatch",
    },
    {
      in: "path",
      name: "room",
      argument: "room",
      required: true,
      default: "room-{shelfId}",
    },
  ],
  apiVersion: {
    default: "2",
    supported: ["2", "1"],
  },
  idempotent: true,
  paging: {
    kind: "continuation",
    items: "Items",
    token: "Token",
    header: "Library-Continuation",
  },
} as const satisfies OperationDescriptor;

export const booksOrder = {
  id: "Book_Order",
  method: "POST",
  path: "/shelves/{shelfId}/books",
  parameters: [
    {
      in: "path",
      name: "shelfId",
      argument: "shelfId",
      required: true,
    },
    {
      in: "path",
      name: "room",
      argument: "room",
      required: true,
      default: "room-{shelfId}",
    },
  ],
  body: {
    contentType: "application/json",
    required: true,
  },
  idempotent: false,
  polling: {
    kind: "link",
    state: "/State",
    succeeded: [2],
    failed: [3],
    error: "/Why",
    operation: openShelvesGet,
    arguments: {
      shelfId: "$request.path.shelfId",
      orderId: "$response.body#/Id",
    },
  },
} as const satisfies OperationDescriptor;

export const booksListNames = {
  id: "Book_ListNames",
  method: "GET",
  path: "/names",
  parameters: [],
  idempotent: true,
  paging: {
    kind: "link",
    items: null,
    nextLink: null,
  },
} as const satisfies OperationDescriptor;

export const booksScan = {
  id: "Book_Scan",
  method: "PUT",
  path: "/names",
  parameters: [],
  body: {
    contentType: "application/octet-stream",
  },
  idempotent: false,
} as const satisfies OperationDescriptor;

export const booksIndex = {
  id: "Book_Index",
  method: "POST",
  path: "/names",
  parameters: [
    {
      in: "header",
      name: "If-Match",
      argument: "ifMatch",
    },
  ],
  idempotent: false,
  clientRequestId: true,
  polling: {
    kind: "azure-async-operation",
    final: "azure-async-operation",
    pending: [404],
  },
} as const satisfies OperationDescriptor;

export const openShelvesDelete = {
  id: "OpenShelf_Delete",
  method: "DELETE",
  path: "/orders/{shelfId}/{order-id}",
  parameters: [
    {
      in: "path",
      name: "shelfId",
      argument: "shelfId",
      required: true,
    },
    {
      in: "path",
      name: "order-id",
      argument: "orderId",
      required: true,
    },
  ],
  idempotent: true,
  polling: {
    kind: "location",
  },
} as const satisfies OperationDescriptor;
