import { field } from '../../../adapter/kit';
import { periodReport } from '../../shared/periodReport';

export const operationLogs = periodReport({
	name: 'Get Operation Logs',
	value: 'operationLogs',
	action: 'Get the operation logs of a period',
	description:
		'List what admins and users changed in the account: users, settings, roles, recordings and more',
	subject: 'operation logs',
	route: 'GET /report/operationlogs',
	noEndKnown: true,
	filters: {
		categoryType: field.options({
			displayName: 'Category',
			description: 'Only changes of this kind',
			options: [
				{ name: 'Account', value: 'account' },
				{ name: 'All', value: 'all' },
				{ name: 'Billing', value: 'billing' },
				{ name: 'Chat', value: 'im' },
				{ name: 'Phone Contacts', value: 'phone_contacts' },
				{ name: 'Recording', value: 'recording' },
				{ name: 'Role', value: 'role' },
				{ name: 'Sub Account', value: 'sub_account' },
				{ name: 'User', value: 'user' },
				{ name: 'User Settings', value: 'user_settings' },
				{ name: 'Webinar', value: 'webinar' },
				{ name: 'Zoom Rooms', value: 'zoom_rooms' },
			],
			default: 'all',
		}),
	},
});
