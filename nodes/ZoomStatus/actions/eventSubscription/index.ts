import { defineResource } from '../../../adapter/kit';
import { get } from './get.operation';

export const eventSubscription = defineResource({
	name: 'Event Subscription',
	value: 'eventSubscription',
	operations: [get],
});
