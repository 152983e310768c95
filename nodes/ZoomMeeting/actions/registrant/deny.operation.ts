import { statusOperation } from './statusOperation';

export const deny = statusOperation('deny', {
	name: 'Deny',
	description: 'Refuse people who wait for approval',
	done: 'denied',
});
