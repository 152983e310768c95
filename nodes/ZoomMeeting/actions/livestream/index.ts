import { defineResource } from '../../../adapter/kit/resource';
import { get, start, stop, update } from './livestream';

export const livestream = defineResource({
	name: 'Livestream',
	value: 'livestream',
	operations: [get, start, stop, update],
});
