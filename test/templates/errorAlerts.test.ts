import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import type { IDataObject, IWorkflowBase } from 'n8n-workflow';
import { DateTime } from 'luxon';

const template = JSON.parse(
	readFileSync(join(__dirname, '../../templates/error-alerts.json'), 'utf8'),
) as IWorkflowBase;
const codeOf = (name: string): string =>
	template.nodes.find((node) => node.name === name)?.parameters['jsCode'] as string;

interface Item {
	readonly json: IDataObject;
}
interface Mail {
	readonly subject: string;
	readonly text: string;
}

/** As n8n's Code node runs it. */
const run = (name: string, given: object): unknown =>
	runInNewContext(`(() => {${codeOf(name)}\n})()`, given) as unknown;

const WELL = { status: 'healthy', problems: [] };
const START = Date.UTC(2026, 0, 1, 12);
const MINUTE = 60_000;

/** The template's memory and clock, over several looks. */
class Looks {
	now = START;
	private memory: IDataObject = {};
	private ids = 0;

	/** @returns the mails of a look; they are taken to have been sent */
	look(report: IDataObject, failures: readonly IDataObject[] = []): Mail[] {
		const rows = failures.map((json) => ({ json: { ...json, id: (this.ids += 1) } }));
		const items = run('Decide', {
			$now: DateTime.fromMillis(this.now, { zone: 'utc' }),
			$getWorkflowStaticData: () => this.memory,
			$: () => ({ all: () => (rows.length > 0 ? rows : [{ json: {} }]) }),
			$input: { first: () => ({ json: report }) },
			Date,
		}) as Item[];
		const [first] = items;
		run('Remember', {
			$getWorkflowStaticData: () => this.memory,
			$: () => ({ first: () => first }),
		});
		return items.flatMap(({ json }) =>
			typeof json['subject'] === 'string' ? [json as unknown as Mail] : [],
		);
	}

	subjects(report: IDataObject, failures: readonly IDataObject[] = []): string[] {
		return this.look(report, failures).map(({ subject }) => subject);
	}
}

/** What is written down of a failed execution. */
const trouble = (error: IDataObject, type = 'n8n-nodes-zoom-automation.zoomUser'): unknown => {
	const json = {
		execution: { error: { message: 'It failed', node: { type }, ...error }, url: 'http://n8n/1' },
		workflow: { id: 'w1', name: 'Sync' },
	};
	const item = run('Name the Trouble', { $: () => ({ first: () => ({ json }) }) }) as Item;
	return item.json['trouble'];
};

it.each<[string, IDataObject, string | undefined, string]>([
	['refused credentials', { failure: { cause: 'credential-invalid' } }, undefined, 'credentials'],
	['a daily limit', { failure: { cause: 'quota-exhausted' } }, undefined, 'limit'],
	['an item', {}, undefined, 'workflow w1'],
	['a limit that passes', { failure: { cause: 'rate-limited' } }, undefined, 'workflow w1'],
	['a trigger that cannot listen', {}, 'n8n-nodes-zoom-automation.zoomTrigger', 'events'],
	[
		'events that were lost',
		{ message: '3 Zoom events were dropped, the oldest first' },
		'n8n-nodes-zoom-automation.zoomTrigger',
		'gap',
	],
	[
		'one event that was lost',
		{ message: 'One Zoom event was dropped because the workflow was stopped first' },
		'n8n-nodes-zoom-automation.zoomTrigger',
		'gap',
	],
])('tells %s apart', (_, error, type, expected) => {
	expect(trouble(error, type)).toBe(expected);
});

const down = (part: string) => ({
	status: 'down',
	problems: [{ part, status: 'down', message: 'Broken', next: 'Mend it' }],
});

it.each([
	['login', 'the credentials are refused', 15],
	['events', 'no events come in', 5],
])('mails once that %s is down, and once when that has been over for a while', (part, title, minutes) => {
	const looks = new Looks();
	const [mail] = looks.look(down(part));
	expect(mail).toMatchObject({ subject: `Zoom: ${title}`, text: 'Broken\nMend it' });
	for (let times = 0; times < 10; times++) {
		looks.now += MINUTE;
		expect(looks.subjects(down(part))).toEqual([]);
	}
	looks.now += (minutes - 1) * MINUTE;
	expect(looks.subjects(WELL)).toEqual([]);
	looks.now += MINUTE;
	expect(looks.subjects(WELL)).toEqual([`Zoom: well again (${title})`]);
	looks.now += MINUTE;
	expect(looks.subjects(WELL)).toEqual([]);
});

it('takes a daily limit for over after 00:00 UTC', () => {
	const looks = new Looks();
	const full = {
		status: 'degraded',
		problems: [{ part: 'dailyLimits', status: 'degraded', message: 'Full' }],
	};
	expect(looks.subjects(full)).toEqual(['Zoom: a daily limit is used up']);
	looks.now += 11 * 60 * MINUTE;
	expect(looks.subjects(WELL)).toEqual([]);
	looks.now += 60 * MINUTE;
	expect(looks.subjects(WELL)).toEqual(['Zoom: well again (a daily limit is used up)']);
});

it('mails each gap once, with when it was', () => {
	const looks = new Looks();
	const gap = (at: number) => ({
		from: new Date(at - 30_000).toISOString(),
		to: new Date(at).toISOString(),
		reason: 'silent',
	});
	const first = gap(START - MINUTE);
	const [mail] = looks.look({ ...WELL, events: { gaps: [first] } });
	expect(mail?.subject).toBe('Zoom: there was a gap in the events');
	expect(mail?.text).toContain(first.from);
	looks.now += MINUTE;
	expect(looks.subjects({ ...WELL, events: { gaps: [first] } })).toEqual([]);
	looks.now += MINUTE;
	const second = gap(looks.now - 1_000);
	expect(looks.subjects({ ...WELL, events: { gaps: [first, second] } })).toHaveLength(1);
});

it('mails once for a thousand failures of one workflow, and once for another', () => {
	const looks = new Looks();
	const failure = (name: string) => ({ trouble: `workflow ${name}`, workflow: name, message: 'No' });
	const [mail] = looks.look(WELL, Array<IDataObject>(1_000).fill(failure('A')));
	expect(mail?.subject).toBe('Zoom: "A" fails');
	expect(mail?.text).toContain('and 995 more');
	looks.now += MINUTE;
	expect(looks.subjects(WELL, [failure('A'), failure('B')])).toEqual(['Zoom: "B" fails']);
});

it('says that the credentials cannot be used when the check does not even run', () => {
	const [mail] = new Looks().look({ error: 'The client ID is missing' });
	expect(mail).toMatchObject({
		subject: 'Zoom: the credentials are refused',
		text: 'The client ID is missing',
	});
});
