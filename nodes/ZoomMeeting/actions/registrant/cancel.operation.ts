import { statusOperation } from './statusOperation';

export const cancel = statusOperation('cancel', {
	name: 'Cancel',
	description: 'Cancel the registration of people',
	done: 'cancelled',
});
