import { defineResource } from '../../../adapter/kit';
import { add } from './add.operation';
import { getAll } from './getAll.operation';
import { remove } from './remove.operation';
import { removeAll } from './removeAll.operation';

export const assistant = defineResource({
	name: 'Assistant',
	value: 'assistant',
	operations: [add, getAll, remove, removeAll],
});
