/** Zoom keeps messages as long as the account is set to. */
export const MONTHS_KEPT = 120;
