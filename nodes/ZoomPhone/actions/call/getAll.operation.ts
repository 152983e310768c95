import {
	defineOperation,
	field,
	listPeriod,
	listSize,
	periodFields,
	periodOptions,
} from '../../../adapter/kit';
import { siteLocator } from '../../../adapter/pickers';
import { ownerFields, ownerOf, subjectOf } from '../../shared/owner';
import { onPhoneOf } from '../../shared/refusals';
import { simplifyCall } from './fields';

/** Those that Zoom knows for the account and for a user alike. */
const RESULTS = [
	{ name: 'Abandoned', value: 'abandoned' },
	{ name: 'Answered', value: 'answered' },
	{ name: 'Connected', value: 'connected' },
	{ name: 'Hang Up', value: 'hang_up' },
	{ name: 'Invalid Operation', value: 'invalid_operation' },
	{ name: 'No Answer', value: 'no_answer' },
	{ name: 'Service Unavailable', value: 'service_unavailable' },
	{ name: 'Voicemail', value: 'voicemail' },
] as const;

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many calls',
	description:
		'List the calls of the account or of a user in a period of any length; for a user, each part of a call is an item',
	parameters: {
		...ownerFields('Calls'),
		...periodFields,
		...listSize,
		filters: field.filters({
			callType: field.options({
				displayName: 'Call Type',
				description: 'Only calls of this type',
				options: [
					{ name: 'Emergency', value: 'emergency' },
					{ name: 'General', value: 'general' },
				],
				default: 'general',
			}),
			connectType: field.options({
				displayName: 'Connection',
				description: 'Only calls within the account, or only those with people outside',
				options: [
					{ name: 'External', value: 'external', description: 'With a number outside of the account' },
					{ name: 'Internal', value: 'internal', description: 'Between extensions of the account' },
				],
				default: 'external',
			}),
			costCenter: field.text({
				displayName: 'Cost Center',
				description: 'Only calls of this cost center',
				placeholder: 'e.g. 4711',
			}),
			department: field.text({
				displayName: 'Department',
				description: 'Only calls of this department',
				placeholder: 'e.g. Finance',
			}),
			direction: field.options({
				displayName: 'Direction',
				description: 'Only calls that came in, or only those that went out',
				options: [
					{ name: 'Inbound', value: 'inbound' },
					{ name: 'Outbound', value: 'outbound' },
				],
				default: 'inbound',
			}),
			keyword: field.text({
				displayName: 'Keyword',
				placeholder: 'e.g. +14155550100',
				description: 'A name, extension, number, email or call ID of either side',
			}),
			recordingStatus: field.options({
				displayName: 'Recording',
				description: 'Only calls that were recorded, or only those that were not',
				options: [
					{ name: 'Not Recorded', value: 'non_recorded' },
					{ name: 'Recorded', value: 'recorded' },
				],
				default: 'recorded',
			}),
			result: field.options({
				displayName: 'Result',
				description: 'Only calls that ended this way',
				options: RESULTS,
				default: 'no_answer',
			}),
			siteId: siteLocator('Only calls of this site'),
			withVoicemail: field.flag(
				'With Voicemail',
				'to list only calls with a voicemail, or only those without',
			),
		}),
		simplify: simplifyCall(),
	},
	options: periodOptions,
	subject: subjectOf('calls'),
	async execute(call) {
		const { zoom, values } = call;
		const { filters, simplify } = values;
		const userId = ownerOf(values);
		const { direction, connectType, callType, result, siteId, ...others } = filters;
		// Zoom takes several of each, written as the same parameter several times.
		const asked = {
			keyword: others.keyword,
			department: others.department,
			cost_center: others.costCenter,
			recording_status: others.recordingStatus,
			with_voicemail: others.withVoicemail,
			directions: direction,
			connect_types: connectType,
			call_types: callType,
			call_results: result,
			site_ids: siteId,
		};
		return await listPeriod(call, {
			identity: userId === undefined ? 'call_history_uuid' : 'call_element_id',
			bounds: { what: 'calls' },
			simplify,
			async fetch(window, bound) {
				const query = { ...asked, ...window };
				if (userId === undefined) return await zoom.list('GET /phone/call_history', { query }, bound);
				const route = 'GET /phone/users/{userId}/call_history';
				return await onPhoneOf(userId, async () => await zoom.list(route, { userId, query }, bound));
			},
		});
	},
});
