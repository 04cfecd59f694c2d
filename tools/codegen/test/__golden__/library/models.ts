// Made by @edgeplane/codegen from "Library", version 1. Changes are lost: edit the document.

import type { components } from './schema.js';

export type Named = components['schemas']["Named"];
export type Book = components['schemas']["Book"];
export type BookPage = components['schemas']["BookPage"];
export type Order = components['schemas']["Order"];
export type Refusal = components['schemas']["Refusal"];
export type RefusalCode = components['schemas']["RefusalCode"];
export type Kind = components['schemas']["Kind"];

/** Why not. */
export const RefusalCode = {
  /** It is at it. */
  AlreadyIndexing: 1,
} as const;

/** What a book is. */
export const Kind = {
  /** Invented. */
  Novel: 0,
  /** Drawn. */
  Atlas: 7,
} as const;
