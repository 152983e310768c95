import { defineResource } from '../../../adapter/kit';
import { get } from './get.operation';
import { getAll } from './getAll.operation';

export const call = defineResource({
	name: 'Call',
	value: 'call',
	operations: [get, getAll],
});
