import { statusOperation } from './statusOperation';

export const deny = statusOperation('deny', {
	name: 'Deny',
	description: 'Reject people who are waiting for approval',
	done: 'denied',
});
