import { statusOperation } from './statusOperation';

export const approve = statusOperation('approve', {
	name: 'Approve',
	description: 'Let people in who wait for approval; Zoom sends them their join link',
	done: 'approved',
});
