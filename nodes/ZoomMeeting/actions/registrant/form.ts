import { ZoomInvalidInputError } from '../../../adapter/invalidInput';
import { lacksScope } from '../../../adapter/explained';
import { recordsIn, type ZoomRecord } from '../../../adapter/sharedParameters';
import type { Zoom } from '../../../adapter/zoom';
import type { ChosenEvent } from '../event';

const QUESTIONS = {
	meeting: 'GET /meetings/{meetingId}/registrants/questions',
	webinar: 'GET /webinars/{webinarId}/registrants/questions',
} as const;

/** What the registration forms of this run ask, each read once. */
export class Forms {
	private readonly asked = new Map<string, Promise<ZoomRecord>>();

	/**
	 * Zoom answers a missing answer with "Validation Failed"; this names the question.
	 * @throws ZoomInvalidInputError
	 */
	async check(
		zoom: Zoom,
		{ kind, path }: ChosenEvent,
		form: Readonly<Record<string, unknown>>,
	): Promise<void> {
		const key = `${kind} ${path.meetingId}`;
		let asked = this.asked.get(key);
		if (!asked) {
			// Registering needs no scope to read the questions; without it Zoom's own answer has to do.
			asked = zoom.request(QUESTIONS[kind], path).catch((error: unknown) => {
				if (lacksScope(error)) return {};
				throw error;
			});
			this.asked.set(key, asked);
		}
		const missing = missingAnswers(await asked, form);
		if (missing.length === 0) return;
		throw new ZoomInvalidInputError(
			`The registration form of ${kind} ${path.meetingId} demands an answer to: ${missing.join(', ')}`,
			'Additional Fields',
		);
	}
}

function missingAnswers(asked: ZoomRecord, form: Readonly<Record<string, unknown>>): string[] {
	const answers = recordsIn(form['custom_questions']);
	const answered = new Set(answers.filter(({ value }) => value !== '').map(({ title }) => title));
	const fields = recordsIn(asked['questions'])
		.filter(({ required, field_name: name }) => required === true && !form[String(name)])
		.map(({ field_name: name }) => String(name));
	const questions = recordsIn(asked['custom_questions'])
		.filter(({ required, title }) => required === true && !answered.has(title))
		.map(({ title }) => `"${String(title)}"`);
	return [...fields, ...questions];
}
