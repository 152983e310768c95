import type { Simulator } from '../../simulator';
import { chatbotFieldsOf, type TestN8n } from '../support/n8n';
import { logIn } from '../simulator/support/caller';
import { connect } from '../simulator/support/person';
import type { ZoomCredentials } from './workflows';

/** An account that has some of everything that a list of ours shows. */

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const ANA = 'ana.garcia@example.com';
const BEN = 'ben.carter@example.com';
const CHLOE = 'chloe.dubois@example.com';

/** A meeting that is over, with a summary and a recording. */
export const RETROSPECTIVE = 85_746_065_435;

/** Zoom's number for a scheduled webinar. */
const WEBINAR = 5;

export async function fillAccount(zoom: Simulator, now: number): Promise<void> {
	// The full hour, so that pictures show times that people make.
	const hour = now - (now % HOUR_MS);
	const past = { startsAt: hour - 2 * DAY_MS, endsAt: hour - 2 * DAY_MS + 45 * MINUTE_MS };
	const came = [ANA, BEN].map((email) => ({
		name: email === ANA ? 'Ana García' : 'Ben Carter',
		email,
		joinedAt: past.startsAt,
		leftAt: past.endsAt,
	}));
	await zoom.control.seed({
		users: [
			{
				email: ANA,
				first_name: 'Ana',
				last_name: 'García',
				type: 2,
				custom_attributes: [{ key: 'cbf_badge', name: 'Badge Number', value: '1042' }],
			},
			{ email: BEN, first_name: 'Ben', last_name: 'Carter', type: 2 },
			{ email: CHLOE, first_name: 'Chloé', last_name: 'Dubois', type: 1, status: 'inactive' },
			{ email: 'dmitri.petrov@example.com', first_name: 'Dmitri', last_name: 'Petrov', status: 'pending' },
		],
		trackingFields: ['Cost Center'],
		meetings: [
			{ host: ANA, id: 85_746_065_432, topic: 'Weekly planning', startsAt: hour + DAY_MS },
			{ host: BEN, id: 85_746_065_433, topic: 'Customer call', startsAt: hour + 2 * DAY_MS },
			{ host: ANA, id: 85_746_065_434, topic: 'Stand-up', startsAt: hour, status: 'started' },
			{ host: ANA, id: 95_746_065_432, topic: 'Product launch', type: WEBINAR, startsAt: hour + 3 * DAY_MS },
			{
				host: BEN,
				id: 95_746_065_433,
				topic: 'Investor update',
				type: WEBINAR,
				startsAt: hour,
				status: 'started',
			},
		],
		pastMeetings: [
			{
				host: ANA,
				id: RETROSPECTIVE,
				topic: 'Retrospective',
				...past,
				participants: came,
				summary: {
					overview: 'The release was late because two tests were slow. They are split from now on.',
					details: [{ label: 'What went well', summary: 'Nobody worked on a weekend.' }],
					nextSteps: ['Ben Carter: split the slow tests by 2026-12-04', 'Ana García: tell the team'],
					content: '',
				},
			},
			{
				host: BEN,
				id: 95_746_065_435,
				kind: 'webinar',
				topic: 'Getting started with Zoom',
				...past,
				participants: came,
			},
		],
		recordings: [
			{ host: ANA, meetingId: RETROSPECTIVE, topic: 'Retrospective', startsAt: past.startsAt, duration: 45 },
		],
		phone: {
			sites: ['Berlin'],
			users: [
				{ email: ANA, extension: 801, numbers: ['+14155550101'], callingPlans: [200] },
				{ email: BEN, extension: 802 },
			],
			numbers: ['+14155550102'],
			queues: [{ name: 'Support', members: [ANA] }],
			sharedLineGroups: [{ name: 'Reception', members: [ANA] }],
			plans: [{ type: 200, name: 'Unlimited', subscribed: 5 }],
			devices: [{ name: 'Meeting room' }, { name: 'Reception', user: ANA }],
			calls: [
				{
					user: ANA,
					startsAt: past.startsAt,
					recorded: 2_048,
					transcript: ['Hello, this is Grace.'],
					otherName: 'Grace Lee',
				},
				{ user: ANA, startsAt: past.endsAt, voicemail: { transcript: 'Please call me back' } },
			],
			messages: [
				{ user: ANA, otherNumber: '+14155550198', direction: 'In', time: past.startsAt, text: 'Hello?' },
			],
		},
		chat: {
			// The owner is the first in every list of users.
			channels: [{ name: 'IT Alerts', owner: ANA, members: [BEN, zoom.credentials.ownerEmail] }],
			messages: [{ from: ANA, to: 'IT Alerts', text: 'All is well', at: past.startsAt }],
		},
	});
	const { call } = await logIn(zoom);
	await call('POST', '/groups', { name: 'Engineering' });
}

/** The account's credentials in n8n: of the whole account, of its owner, who has connected it, and of its chatbot. */
export async function credentialsOf(
	zoom: Simulator,
	n8n: Pick<TestN8n, 'client' | 'credential'>,
): Promise<ZoomCredentials> {
	const { generalClientId: clientId, generalClientSecret: clientSecret } = zoom.credentials;
	const { body: oauthTokenData } = await connect(zoom);
	const fields = { clientId, clientSecret, plan: 'business', oauthTokenData };
	return {
		zoomServerToServerApi: await n8n.credential(zoom.credentials, { plan: 'business' }),
		zoomPkceOAuth2Api: await n8n.client.createCredential('Zoom', 'zoomPkceOAuth2Api', fields),
		zoomChatbotApi: await n8n.client.createCredential(
			'Chatbot',
			'zoomChatbotApi',
			chatbotFieldsOf(zoom.credentials),
		),
	};
}
