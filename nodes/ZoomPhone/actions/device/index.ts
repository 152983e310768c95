import { defineResource } from '../../../adapter/kit';
import { assign } from './assign.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { unassign } from './unassign.operation';

export const device = defineResource({
	name: 'Device',
	value: 'device',
	operations: [assign, get, getAll, unassign],
});
