import { defineResource } from '../../../adapter/resource';
import { create } from './create.operation';
import { deleteUser } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { update } from './update.operation';

export const user = defineResource({
	name: 'User',
	value: 'user',
	operations: [create, deleteUser, get, getAll, update],
});
