import { defineResource } from '../../../adapter/kit';
import { get } from './get.operation';
import { getAll } from './getAll.operation';

export const site = defineResource({
	name: 'Site',
	value: 'site',
	operations: [get, getAll],
});
