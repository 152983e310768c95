import {
	defineOperation,
	field,
	listPeriod,
	listSize,
	periodFields,
	periodOptions,
	shownWhen,
	toZoomFields,
} from '../../../adapter/kit';
import { siteLocator } from '../../../adapter/pickers';
import { ownerFields, ownerOf, subjectOf } from '../../shared/owner';
import { onPhoneOf } from '../../shared/refusals';

/** Zoom keeps recordings as long as the account is set to. */
const MONTHS_KEPT = 120;

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many call recordings',
	description: 'List the call recordings of the account or of a user in a period of any length',
	parameters: {
		...ownerFields('Recordings'),
		...periodFields,
		...listSize,
		filters: shownWhen(
			{ of: ['account'] },
			field.filters({
				ownerType: field.options({
					displayName: 'Owner',
					description: 'Only recordings of this kind of owner',
					options: [
						{ name: 'Call Queue', value: 'callQueue' },
						{ name: 'Common Area', value: 'commonArea' },
						{ name: 'User', value: 'user' },
					],
					default: 'user',
				}),
				recordingType: field.options({
					displayName: 'Recording Type',
					description: 'Only recordings that were made this way',
					options: [
						{ name: 'Automatic', value: 'Automatic' },
						{ name: 'On Demand', value: 'OnDemand' },
					],
					default: 'Automatic',
				}),
				siteId: siteLocator('Only recordings of this site'),
			}),
		),
		simplify: field.simplify([
			'id',
			'call_id',
			'call_element_id',
			'date_time',
			'duration',
			'direction',
			'caller_name',
			'caller_number',
			'callee_name',
			'callee_number',
			'owner',
			'site',
			'recording_type',
			'download_url',
			'transcript_download_url',
		]),
	},
	options: periodOptions,
	subject: subjectOf('recordings'),
	async execute(call) {
		const { zoom, values } = call;
		const userId = ownerOf(values);
		return await listPeriod(call, {
			identity: 'id',
			bounds: { what: 'recordings', monthsKept: MONTHS_KEPT },
			simplify: values.simplify,
			async fetch(window, bound) {
				if (userId === undefined) {
					const query = { ...toZoomFields(values.filters), ...window };
					return await zoom.list('GET /phone/recordings', { query }, bound);
				}
				const route = 'GET /phone/users/{userId}/recordings';
				return await onPhoneOf(userId, async () => await zoom.list(route, { userId, query: window }, bound));
			},
		});
	},
});
