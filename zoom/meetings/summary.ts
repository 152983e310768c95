import { isRecord, recordsIn, textOf, type ZoomRecord } from '../values';

/** What AI Companion wrote about a meeting, from the several forms in which Zoom gives it. */

export interface NextStep {
	readonly text: string;
	/** A person of the meeting whose name the step begins with; undefined where none does. */
	readonly owner?: string;
	/** `yyyy-mm-dd`, where the step has exactly one such date in it. */
	readonly due?: string;
}

export interface MeetingSummary {
	readonly title: string;
	readonly overview: string;
	readonly details: ReadonlyArray<{ readonly label: string; readonly text: string }>;
	readonly nextSteps: readonly NextStep[];
	/** Without marks, to read or to give to a model. */
	readonly text: string;
	readonly markdown: string;
	/** Somebody changed it in Zoom; then this is the changed one. */
	readonly edited: boolean;
	/** ISO, UTC; empty where Zoom does not say. */
	readonly createdAt: string;
	/** In Zoom Docs; empty where Zoom does not say. */
	readonly docUrl: string;
}

/**
 * @param record the answer to `GET /meetings/{meetingId}/meeting_summary`, or the object of `meeting.summary_completed`
 * @param people names of those who were there: a next step that begins with one is theirs
 * @returns undefined for a summary in which nothing is written
 */
export function meetingSummary(
	record: ZoomRecord,
	people: readonly string[] = [],
): MeetingSummary | undefined {
	const edited = isRecord(record['edited_summary']) ? record['edited_summary'] : {};
	const content = textOf(record['summary_content']).trim();
	const overview = textOf(edited['summary_overview']).trim() || textOf(record['summary_overview']).trim();
	const details = detailsOf(edited, record);
	const written = textsIn(edited['next_steps']) ?? textsIn(record['next_steps']);
	const nextSteps = (written ?? stepsIn(content)).map((text) => nextStep(text, people));
	if (content === '' && overview === '' && details.length === 0 && nextSteps.length === 0) return undefined;
	const isEdited = Object.values(edited).some((value) => value !== '' && value !== null);
	const composed = markdownOf({ overview, details, nextSteps });
	// Zoom has the unified text for every summary; what a person changed stands in the older fields.
	const markdown = content === '' || (isEdited && composed !== '') ? composed : content;
	return {
		title: textOf(record['summary_title']),
		overview,
		details,
		nextSteps,
		text: withoutMarks(markdown),
		markdown,
		edited: isEdited,
		createdAt: textOf(record['summary_created_time']),
		docUrl: textOf(record['summary_doc_url']),
	};
}

/** Zoom gives parts with a label; what a person edited is one text. */
function detailsOf(edited: ZoomRecord, record: ZoomRecord): Array<{ label: string; text: string }> {
	const own = textOf(edited['summary_details']).trim();
	if (own !== '') return [{ label: '', text: own }];
	return recordsIn(record['summary_details'])
		.map(({ label, summary }) => ({ label: textOf(label).trim(), text: textOf(summary).trim() }))
		.filter(({ label, text }) => label !== '' || text !== '');
}

/** Undefined for a list that is absent or has nothing in it. */
function textsIn(list: unknown): string[] | undefined {
	const texts = (Array.isArray(list) ? list : []).map(textOf).filter((text) => text.trim() !== '');
	return texts.length > 0 ? texts : undefined;
}

const BULLET = /^\s*(?:[-*+]|\d{1,3}[.)])\s+/;
const TASK = /^\s*[-*+]\s+\[[ xX]\]\s+/;
const HEADING = /^#{1,6}\s/;
/** Only helps: tasks are known by their boxes in every language. */
const STEPS_HEADING = /next steps|action items|to-?dos?\b/i;

/** Next steps in a summary that is Markdown only: tasks with a box, else the list below a heading that says so. */
function stepsIn(markdown: string): string[] {
	const lines = markdown.split('\n');
	const tasks = lines.filter((line) => TASK.test(line)).map((line) => line.replace(TASK, ''));
	if (tasks.length > 0) return tasks.map(withoutMarks);
	const heading = lines.findIndex((line) => HEADING.test(line) && STEPS_HEADING.test(line));
	if (heading < 0) return [];
	const after = lines.slice(heading + 1);
	const end = after.findIndex((line) => HEADING.test(line));
	return after
		.slice(0, end < 0 ? undefined : end)
		.filter((line) => BULLET.test(line))
		.map((line) => withoutMarks(line.replace(BULLET, '')));
}

const DAY = /\b\d{4}-\d{2}-\d{2}\b/g;

function nextStep(written: string, people: readonly string[]): NextStep {
	const text = written.trim();
	const owner = ownerOf(text, people);
	const days = [...new Set(text.match(DAY) ?? [])].filter((day) => !Number.isNaN(Date.parse(day)));
	return { text, ...(owner && { owner }), ...(days.length === 1 && { due: days[0] }) };
}

/** The longest name that the step begins with, with no letter after it. */
function ownerOf(text: string, people: readonly string[]): string | undefined {
	const lower = text.toLowerCase();
	return people
		.filter((name) => name.trim() !== '' && lower.startsWith(name.toLowerCase()))
		.filter((name) => !/^[\p{L}\p{N}]/u.test(text.slice(name.length)))
		.sort((one, other) => other.length - one.length)[0];
}

function markdownOf({
	overview,
	details,
	nextSteps,
}: Pick<MeetingSummary, 'overview' | 'details' | 'nextSteps'>): string {
	const parts = [
		overview,
		...details.map(({ label, text }) => [label && `## ${label}`, text].filter(Boolean).join('\n\n')),
		nextSteps.length > 0 ? `## Next steps\n\n${nextSteps.map(({ text }) => `- ${text}`).join('\n')}` : '',
	];
	return parts.filter((part) => part.trim() !== '').join('\n\n');
}

/** Headings, boxes, emphasis and links of Markdown away; lists keep their dashes. */
const withoutMarks = (markdown: string): string =>
	markdown
		.split('\n')
		.map((line) =>
			line
				.replace(/^\s{0,3}#{1,6}\s+/, '')
				.replace(/^(\s*[-*+]\s+)\[[ xX]\]\s+/, '$1')
				.replace(/(\*\*|__|`)/g, '')
				.replace(/\[([^\][]*)\]\([^()\s]*\)/g, '$1'),
		)
		.join('\n')
		.trim();
