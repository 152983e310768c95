import { defineResource } from '../../../adapter/kit';
import { create, deletePoll, get, getAll, update } from './poll';

export const poll = defineResource({
	name: 'Poll',
	value: 'poll',
	operations: [create, deletePoll, get, getAll, update],
});
