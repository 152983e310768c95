import { defineResource } from '../../../adapter/kit';
import { addMember } from './addMember.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getMembers } from './getMembers.operation';
import { removeMember } from './removeMember.operation';

export const callQueue = defineResource({
	name: 'Call Queue',
	value: 'callQueue',
	operations: [addMember, get, getAll, getMembers, removeMember],
});
