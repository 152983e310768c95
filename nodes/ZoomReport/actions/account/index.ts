import { defineResource } from '../../../adapter/resource';
import { dailyUsage } from './dailyUsage.operation';
import { hostsOperation } from './hosts';

export const account = defineResource({
	name: 'Account',
	value: 'account',
	operations: [hostsOperation('active'), dailyUsage, hostsOperation('inactive')],
});
