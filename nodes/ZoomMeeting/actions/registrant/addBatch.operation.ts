import pMap from 'p-map';
import {
	chunksOf,
	type BulkRun,
	defineBulkOperation,
	field,
	isRefusal,
	type Outcome,
	toZoomFields,
} from '../../../adapter/kit';
import { sessionOf, sessionParameters, sessionSubject, type Session } from '../common/session';
import { firstNameField, lastNameField, registering, emailField } from './fields';
import { ZoomInvalidInputError, ZoomUnconfirmedError } from '../../../../zoom/errors';
import { recordsIn, textOf, type ZoomRecord } from '../../../../zoom/values';

/** Series take no batches: 303 for meetings, 300 for webinars. */
const NO_BATCHES = [300, 303];

interface Person {
	readonly item: number;
	readonly subject: string | undefined;
	readonly form: { readonly email: string; readonly first_name: string; readonly last_name?: string };
}

interface Batch {
	readonly session: Session;
	readonly autoApprove: boolean | undefined;
	readonly confirmationEmail: boolean | undefined;
	readonly people: Person[];
}

export const addBatch = defineBulkOperation({
	name: 'Add in Batches',
	value: 'addBatch',
	action: 'Add registrants in batches',
	description:
		'Register the people of all items, 30 in one call, with name and email only. For answers to questions use Add.',
	parameters: {
		...sessionParameters,
		email: emailField(),
		firstName: firstNameField(),
		lastName: lastNameField(),
	},
	options: {
		autoApprove: field.flag('Approve at Once', 'people are approved even if the host approves registrants'),
		confirmationEmail: field.flag(
			'Confirmation Email',
			'Zoom confirms the registration by email (meetings only)',
		),
	},
	subject: sessionSubject,
	async executeAll(calls, run) {
		const batches = new Map<string, Batch>();
		const outcomes: Outcome[] = [];
		for (const { item, values, options, subject } of calls) {
			const { email, firstName, lastName } = values;
			const session = sessionOf(values);
			const { autoApprove, confirmationEmail } = options;
			const key = `${session.name} ${String(autoApprove)} ${String(confirmationEmail)}`;
			const batch: Batch = batches.get(key) ?? { session, autoApprove, confirmationEmail, people: [] };
			batches.set(key, batch);
			batch.people.push({
				item,
				subject,
				form: { email, first_name: firstName, ...(lastName !== '' && { last_name: lastName }) },
			});
		}
		for (const { people, ...batch } of batches.values()) {
			for (const together of chunksOf(people)) {
				outcomes.push(...(await register(run, { ...batch, people: together })));
			}
		}
		return outcomes;
	},
});

/** @throws the first refusal unless the run goes on when items fail, so that the batches that wait are not sent */
async function register(run: BulkRun, batch: Batch): Promise<Outcome[]> {
	const { session, autoApprove, confirmationEmail, people } = batch;
	const { zoom, settle, concurrency } = run;
	const body = toZoomFields({
		autoApprove,
		...(session.type === 'meeting' && { registrantsConfirmationEmail: confirmationEmail }),
		registrants: people.map(({ form }) => form),
	});
	const about = session.name;
	const answer = await registering(
		about,
		async () =>
			await zoom.request(session.route('POST /meetings/{meetingId}/batch_registrants'), {
				...session.path,
				body,
			}),
	).catch((error: unknown) => ({ error }));
	if (!('error' in answer)) {
		const registrants = recordsIn(answer['registrants']);
		const added = async (person: Person) =>
			await settle(person, async () => await Promise.resolve(registered(batch, person, registrants)));
		return await pMap(people, added, { concurrency: 1 });
	}
	const oneByOne = isRefusal(answer.error, ...NO_BATCHES);
	return await pMap(
		people,
		async (person) =>
			await settle(person, async () => {
				if (!oneByOne) throw answer.error;
				checkAlone(batch, answer.error);
				const { form } = person;
				const registrant = await registering(
					about,
					async () =>
						await zoom.request(session.route('POST /meetings/{meetingId}/registrants'), {
							...session.path,
							body: { ...form, ...(session.type === 'meeting' && toZoomFields({ autoApprove })) },
						}),
				);
				return { ...session.shown, email: form.email, ...registrant };
			}),
		{ concurrency },
	);
}

/** @throws ZoomUnconfirmedError for somebody whom Zoom does not name in its answer */
function registered({ session }: Batch, { form }: Person, registrants: readonly ZoomRecord[]): ZoomRecord {
	const own = registrants.find(({ email }) => textOf(email).toLowerCase() === form.email.toLowerCase());
	if (own) return { ...session.shown, ...own, email: form.email };
	throw new ZoomUnconfirmedError(
		`Zoom took ${form.email} together with others, but does not name this person among those it registered`,
	);
}

/** @throws ZoomInvalidInputError for an option that Zoom takes for people together only: it would be lost in silence */
function checkAlone({ session, autoApprove, confirmationEmail }: Batch, refusal: unknown): void {
	const lost = {
		meeting: confirmationEmail === undefined ? undefined : 'Confirmation Email',
		webinar: autoApprove ? 'Approve at Once' : undefined,
	}[session.type];
	if (lost === undefined) return;
	const why = refusal instanceof Error ? ` (${refusal.message.replace(/\.$/, '')})` : '';
	throw new ZoomInvalidInputError(
		`Zoom does not take people together here${why}, and takes no "${lost}" for one alone: remove the option`,
		lost,
	);
}
