export const DEVICES = 100_000;
export const PAGE = 500;
