import { defineResource } from '../../../adapter/kit';
import { getAll } from './getAll.operation';
import { invite } from './invite.operation';
import { remove } from './remove.operation';

export const member = defineResource({
	name: 'Member',
	value: 'member',
	operations: [invite, getAll, remove],
});
