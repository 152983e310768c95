import { defineResource } from '../../../adapter/kit';
import { add } from './add.operation';
import { getAll } from './getAll.operation';
import { remove } from './remove.operation';
import { removeAll } from './removeAll.operation';

export const scheduler = defineResource({
	name: 'Scheduler',
	value: 'scheduler',
	operations: [add, getAll, remove, removeAll],
});
