import type { OptionalRoutes } from '../../../../adapter/kit';
import { addOnFields, addOnOptions } from './fields/addOns';
import { divisionFields, divisionOptions } from './fields/divisions';
import { groupFields, groupOptions } from './fields/groups';
import { leaverFields, leaverOptions } from './fields/leavers';
import { lookOptions } from './fields/looks';
import { matching } from './fields/matching';
import { licenseOptions, newPeopleFields } from './fields/newPeople';
import { phoneFields, phoneOptions } from './fields/phone';
import { fieldMapping } from './fields/profile';
import { queueFields, queueOptions } from './fields/queues';
import { protectionOptions } from './fields/protection';
import { roleFields, roleOptions } from './fields/roles';
import { mode, output, runOptions } from './fields/run';

/** The fields of Sync. Columns are named, not filled by expressions: 10,000 people are then read in no time. */

export const syncParameters = {
	mode,
	...matching,
	fieldMapping,
	...groupFields,
	...roleFields,
	...divisionFields,
	...phoneFields,
	...queueFields,
	...addOnFields,
	...leaverFields,
	...newPeopleFields,
	output,
};

export const syncOptions = {
	...groupOptions,
	...roleOptions,
	...divisionOptions,
	...phoneOptions,
	...queueOptions,
	...addOnOptions,
	...lookOptions,
	...leaverOptions,
	...licenseOptions,
	...protectionOptions,
	...runOptions,
};

const PHONE_COLUMNS = Object.keys(phoneFields);
const LEAVERS = ['leaverNumbers'];
const QUEUES = ['queuesColumn'];
const ADD_ONS = ['addOnsColumn'];

/** Licenses may be typed; the rest is for the columns that are filled in. */
export const syncOptionalRoutes: OptionalRoutes = {
	'GET /accounts/{accountId}/plans/usage': [],
	'GET /users/{userId}/settings': ADD_ONS,
	'POST /users/features': ADD_ONS,
	'GET /groups': ['groupsColumn'],
	'GET /groups/{groupId}/members': ['groupsColumn'],
	'POST /groups': ['createGroups'],
	'POST /groups/{groupId}/members': ['groupsColumn'],
	'DELETE /groups/{groupId}/members/{memberId}': ['groupsColumn'],
	'GET /roles': ['roleColumn'],
	'POST /roles/{roleId}/members': ['roleColumn'],
	'DELETE /roles/{roleId}/members/{memberId}': ['roleColumn'],
	'GET /divisions': ['divisionColumn'],
	'POST /divisions/{divisionId}/users': ['divisionColumn'],
	'GET /phone/users': [...PHONE_COLUMNS, ...QUEUES, ...LEAVERS],
	'GET /phone/users/{userId}': [...PHONE_COLUMNS, ...QUEUES, ...LEAVERS],
	'POST /phone/users/batch': ['extensionColumn'],
	'PATCH /phone/users/{userId}': ['extensionColumn', 'phoneSiteColumn'],
	'GET /phone/sites': ['phoneSiteColumn'],
	'GET /phone/calling_plans': ['callingPlanColumn'],
	'POST /phone/users/{userId}/calling_plans': ['callingPlanColumn'],
	'PUT /phone/users/{userId}/calling_plans': ['callingPlanColumn'],
	'GET /number_management/numbers': ['phoneNumberColumn', ...LEAVERS],
	'GET /number_management/numbers/{phoneNumberId}': ['phoneNumberColumn', ...LEAVERS],
	'PATCH /number_management/numbers/{phoneNumberId}': LEAVERS,
	'POST /phone/users/{userId}/phone_numbers': ['phoneNumberColumn', ...LEAVERS],
	'DELETE /phone/users/{userId}/phone_numbers/{phoneNumberId}': LEAVERS,
	'GET /phone/call_queues': [...QUEUES, ...LEAVERS],
	'GET /phone/call_queues/{callQueueId}': [...QUEUES, ...LEAVERS],
	'POST /phone/call_queues/{callQueueId}/members': QUEUES,
	'DELETE /phone/call_queues/{callQueueId}/members/{memberId}': QUEUES,
	'POST /phone/call_queues/{callQueueId}/phone_numbers': ['leaverQueue'],
};
