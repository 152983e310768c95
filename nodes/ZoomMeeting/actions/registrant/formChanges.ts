import type { SessionType } from '../../../adapter/kit';
import {
	isStandardQuestion,
	type MappedField,
	QUESTION_STATES,
	type RegistrationForm,
} from '../../../adapter/pickers';
import { asTyped } from '../../../../zoom/values/excerpt';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import { textOf, type ZoomRecord } from '../../../../zoom/values';

/** From what a form asks to what it shall ask. Zoom only takes whole lists of questions. */

export interface FormChanges {
	/** By the resource mapper: a question's ID and its state. */
	readonly mapped: readonly MappedField[];
	/** As Zoom names them: `field_name`, `required`. */
	readonly questions?: readonly ZoomRecord[];
	/** As Zoom names them: `title`, `type`, `required`, `answers`. */
	readonly customQuestions?: readonly ZoomRecord[];
	/** Questions that are not named go. */
	readonly removeOthers?: boolean;
}

/**
 * Zoom's body with the lists in which something was named; empty when nothing was.
 * @throws ZoomInvalidInputError
 */
export function changedForm(
	type: SessionType,
	current: RegistrationForm,
	changes: FormChanges,
): Record<string, unknown> {
	const { mapped, questions = [], customQuestions = [], removeOthers = false } = changes;
	const states = mapped.map((field) => ({ ...field, state: stateOf(field) }));
	const toStandard = states.filter(({ id }) => isStandardQuestion(id));
	const toCustom = states.filter(({ id }) => !isStandardQuestion(id));

	const standard = byKey('field_name', removeOthers ? [] : current.standard);
	for (const question of questions) standard.set(String(question['field_name']), question);
	for (const { id, state } of toStandard) {
		if (state === 'none') standard.delete(id);
		else standard.set(id, { field_name: id, required: state === 'required' });
	}

	const known = byKey('title', current.custom);
	const custom = byKey('title', removeOthers ? [] : current.custom);
	for (const question of customQuestions) custom.set(String(question['title']), typed(type, question));
	for (const { id, state } of toCustom) {
		const question = custom.get(id) ?? known.get(id);
		if (state === 'none') custom.delete(id);
		else if (question) custom.set(id, { ...question, required: state === 'required' });
		else throw new ZoomInvalidInputError(`The form has no question "${asTyped(id)}" any more`, 'Questions');
	}

	const standardTouched = removeOthers || questions.length + toStandard.length > 0;
	const customTouched = removeOthers || customQuestions.length + toCustom.length > 0;
	return {
		...(standardTouched && { questions: [...standard.values()] }),
		...(customTouched && { custom_questions: [...custom.values()] }),
	};
}

const byKey = (key: string, questions: readonly ZoomRecord[]): Map<string, ZoomRecord> =>
	new Map(questions.map((question) => [String(question[key]), question]));

function stateOf({ name, value }: MappedField): unknown {
	if (QUESTION_STATES.some((state) => state.value === value)) return value;
	const known = QUESTION_STATES.map((state) => String(state.value)).join(', ');
	throw new ZoomInvalidInputError(
		`"${asTyped(String(value))}" says nothing about the question "${name}" (expected one of: ${known})`,
		'Questions',
	);
}

/** The same type has another name for webinars. */
function typed(session: SessionType, question: ZoomRecord): ZoomRecord {
	const type = textOf(question['type']) || 'short';
	if (type === 'short') return { ...question, type };
	if (session === 'webinar') return { ...question, type: type === 'single' ? 'single_radio' : type };
	if (type === 'single') return question;
	throw new ZoomInvalidInputError(
		'Meetings only ask for a short answer or a single choice',
		'Custom Questions',
	);
}
