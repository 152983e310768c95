import { defineResource } from '../../../adapter/kit';
import { assignCallingPlan } from './assignCallingPlan.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { unassignCallingPlan } from './unassignCallingPlan.operation';
import { update } from './update.operation';

export const user = defineResource({
	name: 'User',
	value: 'user',
	operations: [assignCallingPlan, get, getAll, unassignCallingPlan, update],
});
