import { field, shownWhen, type Parameter } from '../../../adapter/kit';
import { CAPACITIES, type License } from '../../../../zoom/account/licenses';
import { ZoomInvalidInputError } from '../../../../zoom/errors';

/** Which license is given or taken away. Values: Zoom's OpenAPI, POST /users/features. */

const UNITED = [
	{ name: 'Business With AU/NZ Unlimited', value: '128' },
	{ name: 'Business With Global Select', value: '256' },
	{ name: 'Business With Japan Unlimited', value: '65536' },
	{ name: 'Business With UK/Ireland Unlimited', value: '64' },
	{ name: 'Business With US/CA Unlimited', value: '32' },
	{ name: 'Business With Zoom Phone Pro', value: '512' },
	{ name: 'Enterprise With AU/NZ Unlimited', value: '4096' },
	{ name: 'Enterprise With Global Select', value: '8192' },
	{ name: 'Enterprise With Japan Unlimited', value: '131072' },
	{ name: 'Enterprise With UK/Ireland Unlimited', value: '2048' },
	{ name: 'Enterprise With US/CA Unlimited', value: '1024' },
	{ name: 'Enterprise With Zoom Phone Pro', value: '16384' },
	{ name: 'None', value: '0' },
	{ name: 'Pro With AU/NZ Unlimited', value: '4' },
	{ name: 'Pro With Global Select', value: '8' },
	{ name: 'Pro With Japan Unlimited', value: '32768' },
	{ name: 'Pro With UK/Ireland Unlimited', value: '2' },
	{ name: 'Pro With US/CA Unlimited', value: '1' },
	{ name: 'Pro With Zoom Phone Pro', value: '16' },
] as const;

const WORKPLACE = [
	{ name: 'Business Plus With AU/NZ Unlimited', value: '64' },
	{ name: 'Business Plus With Global Select', value: '33554432' },
	{ name: 'Business Plus With Japan Unlimited', value: '128' },
	{ name: 'Business Plus With UK/Ireland Unlimited', value: '32' },
	{ name: 'Business Plus With US/CA Unlimited', value: '16' },
	{ name: 'Education Enterprise Essentials', value: '72057594037927936' },
	{ name: 'Education Enterprise Plus', value: '144115188075855872' },
	{ name: 'Education Enterprise Premier With AU/NZ Unlimited', value: '34359738368' },
	{ name: 'Education Enterprise Premier With Global Select', value: '68719476736' },
	{ name: 'Education Enterprise Premier With Japan Unlimited', value: '8589934592' },
	{ name: 'Education Enterprise Premier With UK/Ireland Unlimited', value: '17179869184' },
	{ name: 'Education Enterprise Premier With US/CA Unlimited', value: '4294967296' },
	{ name: 'Education Enterprise Student', value: '576460752303423488' },
	{ name: 'Education School and Campus', value: '18014398509481984' },
	{ name: 'Education School and Campus Plus With AU/NZ Unlimited', value: '1099511627776' },
	{ name: 'Education School and Campus Plus With Global Select', value: '2199023255552' },
	{ name: 'Education School and Campus Plus With Japan Unlimited', value: '274877906944' },
	{ name: 'Education School and Campus Plus With UK/Ireland Unlimited', value: '549755813888' },
	{ name: 'Education School and Campus Plus With US/CA Unlimited', value: '137438953472' },
	{ name: 'Enterprise Premier With AU/NZ Unlimited', value: '1073741824' },
	{ name: 'Enterprise Premier With Japan Unlimited', value: '268435456' },
	{ name: 'Enterprise Premier With UK/Ireland Unlimited', value: '536870912' },
	{ name: 'Enterprise Premier With US/CA Unlimited', value: '134217728' },
	{ name: 'None', value: '0' },
	{ name: 'Pro Plus With US/CA Unlimited', value: '4398046511104' },
] as const;

const NONE = { name: 'None', value: '0', description: 'Remove the add-on' };

interface Choice {
	readonly name: string;
	readonly value: string;
	readonly description?: string;
}

/** In the order of names, as everywhere in n8n. */
const sorted = (choices: readonly Choice[]): Choice[] =>
	[...choices].sort((one, other) => one.name.localeCompare(other.name, 'en'));

const capacities = (feature: keyof typeof CAPACITIES, more: readonly Choice[] = []): Choice[] =>
	sorted([
		...CAPACITIES[feature].map(([value, people]) => ({
			name: `${people.toLocaleString('en-US')} People`,
			value,
		})),
		...more,
		NONE,
	]);

/** A choice that is asked for while one license is chosen, and nothing while another is. */
const asked = <Value>(features: string[], parameter: Parameter<Value>): Parameter<Value | undefined> =>
	shownWhen(
		{ feature: features },
		{
			...parameter,
			parse: (raw, context) =>
				raw === '' || raw === undefined || raw === null ? undefined : parameter.parse(raw, context),
		},
	);

export const licenseParameters = {
	feature: field.options({
		displayName: 'License',
		description: 'Which license is given or taken away',
		options: [
			{ name: 'Clips Plus', value: 'zoom_clips_plus' },
			{ name: 'Concurrent Meetings', value: 'concurrent_meeting' },
			{ name: 'Events', value: 'zoom_events' },
			{ name: 'Large Meeting', value: 'large_meeting' },
			{ name: 'Revenue Accelerator', value: 'zoom_revenue_accelerator' },
			{ name: 'User Type', value: 'user_type', description: 'Basic, Licensed or Unassigned' },
			{ name: 'Webinar', value: 'webinar' },
			{ name: 'Whiteboard', value: 'zoom_whiteboard' },
			{ name: 'Workplace Plan (Zoom One)', value: 'zoom_one_type' },
			{ name: 'Zoom United Plan', value: 'plan_united_type' },
		],
		default: 'user_type',
	}),
	type: asked(
		['user_type'],
		field.options({
			displayName: 'User Type',
			description: 'Which license the user has afterwards',
			options: [
				{ name: 'Basic', value: 1, description: 'Free: meetings of up to 40 minutes' },
				{ name: 'Licensed', value: 2, description: 'Takes one of the account’s licenses' },
				{
					name: 'Unassigned (No Meetings)',
					value: 4,
					description: 'No meeting license, not even a basic one',
				},
			],
		}),
	),
	concurrentMeeting: asked(
		['concurrent_meeting'],
		field.options({
			displayName: 'Concurrent Meetings Plan',
			description: 'How many meetings the user may host at once',
			options: [
				{ name: 'Basic', value: 'Basic' },
				{ name: 'None', value: 'None', description: 'Remove the add-on' },
				{ name: 'Plus', value: 'Plus' },
			],
		}),
	),
	largeMeeting: asked(
		['large_meeting'],
		field.options({
			displayName: 'Large Meeting Capacity',
			description: 'How many people may join a meeting of the user',
			options: capacities('large_meeting'),
		}),
	),
	webinar: asked(
		['webinar'],
		field.options({
			displayName: 'Webinar Capacity',
			description: 'How many people may join a webinar of the user',
			options: capacities('webinar', [
				{ name: 'Promotional, 500 People', value: '16384' },
				{ name: 'Promotional, 1,000 People', value: '32768' },
			]),
		}),
	),
	zoomEvents: asked(
		['zoom_events'],
		field.options({
			displayName: 'Events Capacity',
			description: 'How many people may join an event of the user',
			options: capacities('zoom_events'),
		}),
	),
	addOnAction: asked(
		['zoom_clips_plus', 'zoom_revenue_accelerator', 'zoom_whiteboard'],
		field.options({
			displayName: 'Action',
			description: 'Whether the user gets the license or loses it',
			options: [
				{ name: 'Assign', value: 'true' },
				{ name: 'Remove', value: 'false' },
			],
		}),
	),
	planUnitedType: asked(
		['plan_united_type'],
		field.options({
			displayName: 'Zoom United Plan',
			description: 'Which plan with Zoom Phone the user gets',
			options: UNITED,
		}),
	),
	zoomOneType: asked(
		['zoom_one_type'],
		field.options({
			displayName: 'Workplace Plan',
			description: 'Which Zoom Workplace plan the user gets',
			options: WORKPLACE,
		}),
	),
};

type Chosen = {
	readonly [Name in keyof typeof licenseParameters]: ValueOf<(typeof licenseParameters)[Name]>;
};
type ValueOf<P> = P extends Parameter<infer Value> ? Value : never;

/** The field that says what of a license is meant, and its name for people. */
const FIELDS = {
	user_type: ['type', 'User Type'],
	concurrent_meeting: ['concurrentMeeting', 'Concurrent Meetings Plan'],
	large_meeting: ['largeMeeting', 'Large Meeting Capacity'],
	webinar: ['webinar', 'Webinar Capacity'],
	zoom_events: ['zoomEvents', 'Events Capacity'],
	zoom_clips_plus: ['addOnAction', 'Action'],
	zoom_revenue_accelerator: ['addOnAction', 'Action'],
	zoom_whiteboard: ['addOnAction', 'Action'],
	plan_united_type: ['planUnitedType', 'Zoom United Plan'],
	zoom_one_type: ['zoomOneType', 'Workplace Plan'],
} as const;

/** Undefined while it is not said which license somebody shall have. */
export function licenseOf(chosen: Chosen): License | undefined {
	const [name] = FIELDS[chosen.feature];
	const value = chosen[name];
	return value === undefined ? undefined : { feature: chosen.feature, value: String(value) };
}

export function nothingChosen({ feature }: Pick<Chosen, 'feature'>): ZoomInvalidInputError {
	const [, displayName] = FIELDS[feature];
	return new ZoomInvalidInputError(
		`"${displayName}" is empty: choose what the user has afterwards`,
		displayName,
	);
}
