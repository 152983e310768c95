import { defineResource } from '../../../adapter/kit';
import { assign } from './assign.operation';
import { getAll } from './getAll.operation';
import { unassign } from './unassign.operation';
import { update } from './update.operation';

export const number = defineResource({
	name: 'Number',
	value: 'number',
	operations: [assign, getAll, unassign, update],
});
