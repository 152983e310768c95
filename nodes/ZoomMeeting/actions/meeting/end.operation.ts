import { statusOperation } from './statusOperation';

export const end = statusOperation('end', {
	name: 'End',
	action: 'End a meeting',
	description: 'End a meeting in progress for everybody',
	done: 'ended',
});
