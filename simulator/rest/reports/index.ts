import type { Route } from '../routing/route';
import { reportBilling, reportInvoices } from './billing';
import { reportCloudRecording } from './cloudRecording';
import { reportDaily } from './daily';
import { reportHistory } from './historyMeetings';
import { reportHostMeetings } from './hostMeetings';
import { reportHosts } from './hosts';
import { instanceRoutes } from './instances';
import { logRoutes } from './logs';
import { reportUpcoming } from './upcoming';

export const reportRoutes: readonly Route[] = [
	reportHosts,
	reportDaily,
	reportHostMeetings,
	reportHistory,
	reportCloudRecording,
	reportUpcoming,
	reportBilling,
	reportInvoices,
	...logRoutes,
	...instanceRoutes,
];
