import { groupLocator } from '../../adapter/pickers';

/** Filters that several reports have. */
export const groupId = groupLocator('Only rows of members of this group');
