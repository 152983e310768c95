import { defineResource } from '../../../adapter/kit/resource';
import { get } from './get.operation';

export const eventSubscription = defineResource({
	name: 'Event Subscription',
	value: 'eventSubscription',
	operations: [get],
});
