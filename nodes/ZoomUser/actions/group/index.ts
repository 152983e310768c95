import { defineResource } from '../../../adapter/kit';
import { addMembers } from './addMembers.operation';
import { create } from './create.operation';
import { deleteGroup } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getLockSettings } from './getLockSettings.operation';
import { getMembers } from './getMembers.operation';
import { getSettings } from './getSettings.operation';
import { removeMember } from './removeMember.operation';
import { update } from './update.operation';
import { updateLockSettings } from './updateLockSettings.operation';
import { updateSettings } from './updateSettings.operation';

export const group = defineResource({
	name: 'Group',
	value: 'group',
	operations: [
		addMembers,
		create,
		deleteGroup,
		get,
		getAll,
		getLockSettings,
		getMembers,
		getSettings,
		removeMember,
		update,
		updateLockSettings,
		updateSettings,
	],
});
