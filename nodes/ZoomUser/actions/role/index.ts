import { defineResource } from '../../../adapter/kit';
import { assign } from './assign.operation';
import { create } from './create.operation';
import { deleteRole } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getMembers } from './getMembers.operation';
import { unassign } from './unassign.operation';
import { update } from './update.operation';

export const role = defineResource({
	name: 'Role',
	value: 'role',
	operations: [assign, create, deleteRole, get, getAll, getMembers, unassign, update],
});
