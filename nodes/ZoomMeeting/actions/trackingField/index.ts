import { defineResource } from '../../../adapter/kit';
import { create } from './create.operation';
import { deleteTrackingField } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { update } from './update.operation';

export const trackingField = defineResource({
	name: 'Tracking Field',
	value: 'trackingField',
	operations: [create, deleteTrackingField, get, getAll, update],
});
