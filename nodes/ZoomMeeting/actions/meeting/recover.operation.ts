import { statusOperation } from './statusOperation';

export const recover = statusOperation('recover', {
	name: 'Recover',
	action: 'Recover a meeting',
	description: 'Restore a meeting that was deleted',
	done: 'recovered',
});
