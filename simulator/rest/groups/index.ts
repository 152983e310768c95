import type { Route } from '../routing/route';
import { createGroup, deleteGroup, getGroup, listGroups, updateGroup } from './groups';
import { addMembers, listMembers, removeMember } from './members';
import { getGroupLocks, getGroupSettings, updateGroupLocks, updateGroupSettings } from './settings';

export const groupRoutes: readonly Route[] = [
	listGroups,
	createGroup,
	getGroup,
	updateGroup,
	deleteGroup,
	listMembers,
	addMembers,
	removeMember,
	getGroupSettings,
	updateGroupSettings,
	getGroupLocks,
	updateGroupLocks,
];
