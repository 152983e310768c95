import { statusOperation } from './statusOperation';

export const cancel = statusOperation('cancel', {
	name: 'Cancel',
	description: 'Take back the registration of people',
	done: 'cancelled',
});
