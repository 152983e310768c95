import { defineResource } from '../../../adapter/kit';
import { get, start, stop, update } from './livestream';

export const livestream = defineResource({
	name: 'Livestream',
	value: 'livestream',
	operations: [get, start, stop, update],
});
