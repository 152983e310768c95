import { groupLocator } from '../../adapter/pickers';

/** Filters that several reports have. */
export const groupId = groupLocator('Only what belongs to members of this group');
