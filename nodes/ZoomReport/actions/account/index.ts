import { defineResource } from '../../../adapter/kit';
import { activeHosts } from './activeHosts.operation';
import { billing } from './billing.operation';
import { cloudRecording } from './cloudRecording.operation';
import { dailyUsage } from './dailyUsage.operation';
import { historyMeetings } from './historyMeetings.operation';
import { hostMeetings } from './hostMeetings.operation';
import { inactiveHosts } from './inactiveHosts.operation';
import { invoices } from './invoices.operation';
import { meetingActivities } from './meetingActivities.operation';
import { operationLogs } from './operationLogs.operation';
import { signInActivities } from './signInActivities.operation';
import { telephone } from './telephone.operation';
import { upcomingEvents } from './upcomingEvents.operation';
import { usageSummaryOperation } from './usageSummary.operation';

export const account = defineResource({
	name: 'Account',
	value: 'account',
	operations: [
		activeHosts,
		inactiveHosts,
		billing,
		cloudRecording,
		dailyUsage,
		historyMeetings,
		hostMeetings,
		invoices,
		meetingActivities,
		operationLogs,
		signInActivities,
		telephone,
		upcomingEvents,
		usageSummaryOperation,
	],
});
