import { defineResource } from '../../../adapter/kit';
import { create } from './create.operation';
import { deletePoll } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { update } from './update.operation';

export const poll = defineResource({
	name: 'Poll',
	value: 'poll',
	operations: [create, deletePoll, get, getAll, update],
});
