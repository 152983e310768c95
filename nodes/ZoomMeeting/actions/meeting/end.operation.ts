import { statusOperation } from './statusOperation';

export const end = statusOperation('end', {
	name: 'End',
	action: 'End a meeting',
	description: 'End a meeting that is under way, for everybody',
	done: 'ended',
});
