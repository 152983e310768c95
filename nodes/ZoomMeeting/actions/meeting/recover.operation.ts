import { statusOperation } from './statusOperation';

export const recover = statusOperation('recover', {
	name: 'Recover',
	action: 'Recover a meeting',
	description: 'Bring back a meeting that was deleted',
	done: 'recovered',
});
