import { defineResource } from '../../../adapter/kit';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { update } from './update.operation';

export const user = defineResource({
	name: 'User',
	value: 'user',
	initial: 'getAll',
	operations: [get, getAll, update],
});
