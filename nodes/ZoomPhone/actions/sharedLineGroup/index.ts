import { defineResource } from '../../../adapter/kit';
import { addMember } from './addMember.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { removeMember } from './removeMember.operation';

export const sharedLineGroup = defineResource({
	name: 'Shared Line Group',
	value: 'sharedLineGroup',
	operations: [addMember, get, getAll, removeMember],
});
