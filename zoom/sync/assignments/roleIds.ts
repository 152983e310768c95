/** Zoom's IDs of the roles that every account has. Nobody becomes owner or admin, or stops to be, by a sync. */
export const OWNER_ROLE = '0';
export const ADMIN_ROLE = '1';
export const MEMBER_ROLE = '2';

export const isOwnerOrAdmin = (roleId: string): boolean => roleId === OWNER_ROLE || roleId === ADMIN_ROLE;
