import { statusOperation } from './statusOperation';

export const approve = statusOperation('approve', {
	name: 'Approve',
	description: 'Approve people who are waiting for approval; Zoom sends them their join link',
	done: 'approved',
});
