import { periodReport } from '../../shared/periodReport';

export const signInActivities = periodReport({
	name: 'Get Sign-in Activities',
	value: 'signInActivities',
	action: 'Get the sign in activities of a period',
	description: 'List who signed in and out, when, with which client and from which IP address',
	subject: 'sign-in report',
	route: 'GET /report/activities',
	filters: {},
});
