/** How the names of OData are written: OData ABNF 4.01, section 6. */

/** One name, at most 128 characters long. */
export const NAME = String.raw`[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}\p{Cf}_]{0,127}`;
/** A name with its namespace. */
export const QUALIFIED = `${NAME}(?:\\.${NAME})*`;

/** The members of an enumeration literal, `Red,Green` or `3`. */
export const ENUM_MEMBERS = /* @__PURE__ */ new RegExp(
  `^(?:${NAME}|[+-]?\\d{1,19})(?:,(?:${NAME}|[+-]?\\d{1,19}))*$`,
  'u',
);
