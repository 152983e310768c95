import { lacksScope, type Zoom } from '../../../adapter/kit';
import {
	isStandardQuestion,
	type MappedField,
	readForm,
	type RegistrationForm,
	standardQuestionName,
} from '../../../adapter/pickers';
import type { Session } from '../common/session';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import { recordsIn } from '../../../../zoom/values';

type Answers = Readonly<Record<string, unknown>>;

/** Zoom's longest answer to a question of the form's own (OpenAPI). */
const MAX_ANSWER = 128;

/**
 * Answers in Zoom's fields: those that were written under Additional Fields, and over them those to the form's
 * questions.
 * @throws ZoomInvalidInputError for an answer that is too long
 */
export function answersOf(written: Answers, mapped: readonly MappedField[]): Record<string, unknown> {
	const custom = new Map(recordsIn(written['custom_questions']).map((answer) => [answer['title'], answer]));
	const standard: Record<string, unknown> = {};
	for (const { id, value } of mapped) {
		// The answers to a question with several choices may come as a list.
		const text = Array.isArray(value) ? value.join(', ') : String(value);
		if (isStandardQuestion(id)) standard[id] = text;
		else custom.set(id, { title: id, value: checkLength(id, text) });
	}
	return { ...written, ...standard, ...(custom.size > 0 && { custom_questions: [...custom.values()] }) };
}

function checkLength(question: string, answer: string): string {
	if (Array.from(answer).length <= MAX_ANSWER) return answer;
	throw new ZoomInvalidInputError(
		`The answer to "${question}" is longer than Zoom's ${MAX_ANSWER} characters`,
		'Registration Form',
	);
}

const NOTHING: RegistrationForm = { standard: [], custom: [] };

/** What the registration forms of this run ask, each read once. */
export class Forms {
	private readonly asked = new Map<string, Promise<RegistrationForm>>();

	/**
	 * Zoom answers a missing answer with "Validation Failed"; this names the questions.
	 * @throws ZoomInvalidInputError
	 */
	async check(zoom: Zoom, { type, id, name }: Session, answers: Answers): Promise<void> {
		let asked = this.asked.get(name);
		if (!asked) {
			// Registering needs no scope to read the questions; without it Zoom's own answer has to do.
			asked = readForm(zoom, type, id).catch((error: unknown) => {
				if (lacksScope(error)) return NOTHING;
				throw error;
			});
			this.asked.set(name, asked);
		}
		const missing = missingAnswers(await asked, answers);
		if (missing.length === 0) return;
		throw new ZoomInvalidInputError(
			`The registration form of ${name} demands an answer to: ${missing.join(', ')}`,
			'Registration Form',
		);
	}
}

function missingAnswers({ standard, custom }: RegistrationForm, answers: Answers): string[] {
	const customAnswers = recordsIn(answers['custom_questions']);
	const answered = new Set(customAnswers.filter(({ value }) => value !== '').map(({ title }) => title));
	const fields = standard
		.filter(({ required, field_name: name }) => required === true && !answers[String(name)])
		.map(({ field_name: name }) => standardQuestionName(String(name)));
	const questions = custom
		.filter(({ required, title }) => required === true && !answered.has(title))
		.map(({ title }) => `"${String(title)}"`);
	return [...fields, ...questions];
}
