import { groupLocator } from '../../adapter/kit/sharedParameters';

/** Filters that several reports have. */
export const groupId = groupLocator('Only what belongs to members of this group');
