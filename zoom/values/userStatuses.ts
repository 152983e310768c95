/** What a user may be. Zoom lists one status at a time, and the active users when none is named. */
export const USER_STATUSES = ['active', 'inactive', 'pending'] as const;
