import { defineResource } from '../../../adapter/kit';
import { get } from './get.operation';
import { start } from './start.operation';
import { stop } from './stop.operation';
import { update } from './update.operation';

export const livestream = defineResource({
	name: 'Livestream',
	value: 'livestream',
	operations: [get, start, stop, update],
});
