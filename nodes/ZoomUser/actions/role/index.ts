import { defineResource } from '../../../adapter/kit';
import { assign } from './assign.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getMembers } from './getMembers.operation';
import { unassign } from './unassign.operation';

export const role = defineResource({
	name: 'Role',
	value: 'role',
	operations: [assign, get, getAll, getMembers, unassign],
});
