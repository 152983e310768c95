import { defineResource } from '../../../adapter/kit';
import { getAll } from './getAll.operation';

export const contact = defineResource({
	name: 'Contact',
	value: 'contact',
	operations: [getAll],
});
