// Made by @edgeplane/codegen from "Library", version 1. Changes are lost: edit the document.

import type { Catalog } from '@edgeplane/client';
import * as descriptors from './descriptors.js';

export const catalog: Catalog = {
  title: "Library",
  version: "1",
  groups: [
    {
      name: "books",
      title: "Books",
      description: "What can be borrowed.",
    },
    {
      name: "openShelves",
      title: "Open shelves",
      description: "",
    },
  ],
  operations: [
    {
      descriptor: descriptors.booksList,
      group: "books",
      name: "list",
      summary: "List the books of a shelf",
      description: "Every book, lent or not.",
      arguments: [
        {
          name: "shelfId",
          description: "The shelf.",
          type: "string",
          required: false,
          client: true,
          example: "s1",
        },
        {
          name: "room",
          description: "Where the shelf stands.",
          type: "string",
          required: false,
        },
        {
          name: "filter",
          description: "Which books.",
          type: "string",
          required: false,
        },
        {
          name: "orderby",
          description: "In which order.",
          type: "string",
          required: false,
        },
        {
          name: "ifNoneMatch",
          description: "The tag of what is known.",
          type: "string",
          required: false,
        },
      ],
      columns: [
        {
          path: "Name",
        },
        {
          path: "State",
        },
        {
          path: "Kind",
          names: {
            "0": "Novel",
            "7": "Atlas",
          },
        },
      ],
      odata: {
        dialect: "arm",
        combine: ["and"],
        fields: {
          State: {
            type: "string",
            enum: ["In", "Out"],
            operators: ["eq", "ne"],
          },
          "Author/Name": {
            type: "string",
            operators: ["eq"],
          },
          LentOn: {
            type: "date-time",
            operators: ["ge"],
          },
        },
        orderby: ["LentOn", "Author/Name"],
      },
    },
    {
      descriptor: descriptors.booksOrder,
      group: "books",
      name: "order",
      summary: "Order a book",
      description: "Takes weeks.",
      arguments: [
        {
          name: "shelfId",
          description: "The shelf.",
          type: "string",
          required: false,
          client: true,
          example: "s1",
        },
        {
          name: "room",
          description: "Where the shelf stands.",
          type: "string",
          required: false,
        },
      ],
      body: {
        contentType: "application/json",
        required: true,
        description: "The title, as a JSON string.",
      },
      columns: [
        {
          path: "Id",
        },
        {
          path: "State",
        },
        {
          path: "Why",
        },
      ],
      irreversible: true,
      unverified: "Nobody has waited for the end.",
    },
    {
      descriptor: descriptors.booksListNames,
      group: "books",
      name: "listNames",
      summary: "List names",
      description: "A bare array.",
      arguments: [],
      columns: [],
    },
    {
      descriptor: descriptors.booksScan,
      group: "books",
      name: "scan",
      summary: "Scan a book",
      description: "Bytes in, bytes out.",
      arguments: [],
      body: {
        contentType: "application/octet-stream",
        required: false,
        description: "",
      },
      columns: [],
    },
    {
      descriptor: descriptors.booksIndex,
      group: "books",
      name: "index",
      summary: "Index all books",
      description: "Nothing is left to read but that it is done.",
      arguments: [
        {
          name: "ifMatch",
          description: "The version that is meant.",
          type: "string",
          required: false,
        },
      ],
      columns: [],
    },
    {
      descriptor: descriptors.openShelvesGet,
      group: "openShelves",
      name: "get",
      summary: "Get an order",
      description: "Its state. Ends a comment early -> */ <-.",
      documentation: "https://library.example/docs",
      arguments: [
        {
          name: "shelfId",
          description: "The shelf.",
          type: "string",
          required: false,
          client: true,
          example: "s1",
        },
        {
          name: "orderId",
          description: "The order.",
          type: "integer",
          required: true,
        },
      ],
      columns: [
        {
          path: "Id",
        },
        {
          path: "State",
        },
        {
          path: "Why",
        },
      ],
      deprecated: true,
    },
    {
      descriptor: descriptors.openShelvesDelete,
      group: "openShelves",
      name: "delete",
      summary: "Burn an order",
      description: "Gone.",
      arguments: [
        {
          name: "shelfId",
          description: "The shelf.",
          type: "string",
          required: false,
          client: true,
          example: "s1",
        },
        {
          name: "orderId",
          description: "The order.",
          type: "integer",
          required: true,
        },
      ],
      columns: [
        {
          path: "Id",
        },
        {
          path: "State",
        },
        {
          path: "Why",
        },
      ],
      destructive: true,
    },
  ],
};
