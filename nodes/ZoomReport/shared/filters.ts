import { text } from '../../adapter/parameters';

/** Filters that several reports have. */
export const groupId = text({
	displayName: 'Group ID',
	description: 'Only what belongs to members of this group; empty means the whole account',
});
