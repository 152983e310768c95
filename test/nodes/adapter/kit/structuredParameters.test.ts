import { runInNewContext } from 'node:vm';
import { DateTime } from 'luxon';
import { field, neverNothing, shownWhen } from '../../../../nodes/adapter/kit';
import { mapped, nested } from '../../../../nodes/adapter/kit/structuredParameters';
import { thrownBy } from '../../support/thrown';

const WORDS = { displayName: 'Members', description: 'Who belongs to it' };
const REFUSED_EMPTY =
	'"Members" is empty, which would remove everything in that list. If you mean that, turn on "Clear Empty Lists" under Options';
const replacing = { authentication: 'serverToServer', emptyLists: 'refuse' } as const;
const clearing = { authentication: 'serverToServer', emptyLists: 'allow' } as const;

describe('several texts in one field', () => {
	const members = field.textList(WORDS);

	it('are separated by commas, semicolons or line breaks, without the blanks around them', () => {
		expect(members.parse(' a, b;c\n d ')).toEqual(['a', 'b', 'c', 'd']);
		expect(members.parse(' , ;\n')).toEqual([]);
	});

	it('may come as a list, in which numbers are texts and nothing is none', () => {
		expect(members.parse([' a ', 7, null, undefined, '', '  '])).toEqual(['a', '7']);
		expect(members.parse('a, b').concat(members.parse(['a, b']))).toEqual(['a', 'b', 'a, b']);
		expect(members.parse(7)).toEqual(['7']);
	});

	it.each([undefined, null])('are none where an expression gives nothing: %j', (raw) => {
		expect(members.parse(raw)).toEqual([]);
	});

	it.each([[{ a: 1 }], [true], [[['a']]], [['a', { b: 1 }]]])('are never read from %j', (raw) => {
		expect(thrownBy(() => members.parse(raw))).toEqual({
			message: '"Members" holds something that is not a text',
			field: 'Members',
		});
	});

	it('are an empty field of n8n at first', () => {
		expect(members.property).toEqual({ ...WORDS, type: 'string', default: '' });
	});
});

describe('a list that comes out empty', () => {
	const texts = field.textList(WORDS);
	const rows = field.rows({ ...WORDS, row: 'Member' }, { name: field.text({ displayName: 'Name' }) });

	it.each([
		['texts', texts],
		['rows', rows],
	])('is refused where it would remove everything, unless that is meant: %s', (_, list) => {
		expect(thrownBy(() => list.parse('', replacing))).toEqual({ message: REFUSED_EMPTY, field: 'Members' });
		expect([list.parse('', clearing), list.parse(''), list.parse('', { authentication: 'oAuth2' })]).toEqual([
			[],
			[],
			[],
		]);
	});

	it.each([
		['texts', field.textList({ ...WORDS, required: true })],
		['rows', field.rows({ ...WORDS, row: 'Member', required: true }, {})],
	])('is refused where one is needed, whatever else is meant: %s', (_, list) => {
		for (const context of [undefined, clearing, replacing]) {
			expect(thrownBy(() => list.parse('', context))).toEqual({
				message: '"Members" is empty',
				field: 'Members',
			});
		}
	});

	it('removes nothing but in the row that it stands in', () => {
		const groups = field.rows({ displayName: 'Groups', row: 'Group' }, { members: field.textList(WORDS) });
		expect(groups.parse([{ members: [] }], replacing)).toEqual([{ members: [] }]);
	});

	it('is not what a list with entries is', () => {
		expect([texts.parse('a', replacing), rows.parse([{ name: 'a' }], replacing)]).toEqual([
			['a'],
			[{ name: 'a' }],
		]);
	});
});

describe('a date and time', () => {
	const start = field.dateTime({ displayName: 'Start' });

	it.each([
		['2026-03-01T10:00:00', '2026-03-01T10:00:00'],
		[' 2026-03-01 ', '2026-03-01'],
		[new Date(Date.UTC(2026, 2, 1, 10)), '2026-03-01T10:00:00.000Z'],
		[DateTime.fromISO('2026-03-01T10:00:00', { zone: 'Asia/Tokyo' }), '2026-03-01T10:00:00.000+09:00'],
		[undefined, ''],
		[null, ''],
		['', ''],
	])('is read from %j', (raw, value) => {
		expect(start.parse(raw)).toBe(value);
	});

	it.each([[DateTime.fromISO('soon')], [new Date(Number.NaN)], [7], [{}], [true]])(
		'is not %j, and the field is named',
		(raw) => {
			expect(thrownBy(() => start.parse(raw))).toEqual({
				message: '"Start" is not a date and time',
				field: 'Start',
			});
		},
	);

	it('has n8n’s picker, which is empty at first', () => {
		expect(start.property).toEqual({ displayName: 'Start', type: 'dateTime', default: '' });
	});
});

describe('JSON', () => {
	const settings = field.json({ displayName: 'Settings' });

	it('is read from a text, and taken as it is from an expression', () => {
		const given = { a: 1 };
		expect(settings.parse('{"a":[1,null]}')).toEqual({ a: [1, null] });
		expect(settings.parse('null')).toBeNull();
		expect(settings.parse(given)).toBe(given);
		expect(settings.parse(undefined)).toBeUndefined();
	});

	it.each(['', '{a:1}', 'undefined'])('is not %j, and the field is named', (raw) => {
		expect(thrownBy(() => settings.parse(raw))).toEqual({
			message: '"Settings" is not valid JSON',
			field: 'Settings',
		});
	});

	it('begins as an object without fields unless something else is said', () => {
		expect(settings.property).toEqual({ displayName: 'Settings', type: 'json', default: '{}' });
		expect(field.json({ displayName: 'Rows', default: '[]' }).property).toHaveProperty('default', '[]');
	});
});

describe('rows', () => {
	const room = {
		zip: field.text({ displayName: 'ZIP' }),
		roomName: shownWhen({ zip: ['1'] }, field.text({ displayName: 'Name', required: true })),
	};
	const rooms = field.rows({ displayName: 'Rooms', row: 'Room' }, room);

	it('of five fields and more are shown by their names in the alphabet, as n8n’s lint wants them', () => {
		const letters = ['E', 'B', 'D', 'A', 'C'];
		const fields = Object.fromEntries(letters.map((name) => [name, field.text({ displayName: name })]));
		const { options } = field.rows({ displayName: 'Rooms', row: 'Room' }, fields).property;
		expect(options).toMatchObject([{ values: ['A', 'B', 'C', 'D', 'E'].map((name) => ({ name })) }]);
	});

	it('are shown in the order in which they are declared, each with its conditions', () => {
		expect(rooms.property).toEqual({
			displayName: 'Rooms',
			placeholder: 'Add Room',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			default: {},
			options: [
				{
					displayName: 'Room',
					name: 'row',
					values: [
						{ displayName: 'ZIP', name: 'zip', type: 'string', default: '' },
						{
							displayName: 'Name',
							name: 'roomName',
							type: 'string',
							default: '',
							required: true,
							displayOptions: { show: { zip: ['1'] } },
						},
					],
				},
			],
		});
		const words = { displayName: 'Rooms', placeholder: 'Add One More', row: 'Room' };
		expect(field.rows(words, room).property).toHaveProperty('placeholder', 'Add One More');
	});

	it('leave out cells that are empty or missing, also one that is required while it is hidden', () => {
		expect(rooms.parse([{ zip: '', roomName: '' }, { zip: '9' }, { roomName: undefined }])).toEqual([
			{},
			{ zip: '9' },
			{},
		]);
	});

	it('refuse what an expression gives for nothing where a field says so, and only where it is there', () => {
		const strict = field.rows(
			{ displayName: 'Rooms', row: 'Room' },
			{ zip: neverNothing(field.text({ displayName: 'ZIP' })) },
		);
		expect(() => strict.parse([{ zip: undefined }])).toThrow('"ZIP" comes out as nothing');
		expect(strict.parse([{}, { zip: '' }])).toEqual([{}, {}]);
	});

	it('are objects of any realm, as expressions give them, and of none', () => {
		const foreign: unknown = runInNewContext('[{ zip: "1" }]');
		expect(rooms.parse(foreign)).toEqual([{ zip: '1' }]);
		expect(rooms.parse([Object.assign(Object.create(null), { zip: '1' })])).toEqual([{ zip: '1' }]);
	});

	it.each([[new Date(0)], [new Map([['zip', '1']])], [DateTime.utc()]])('are never read from %j', (raw) => {
		expect(thrownBy(() => rooms.parse(raw))).toEqual({
			message: '"Rooms" holds something that is no room: expected a list of objects',
			field: 'Rooms',
		});
	});
});

it('a field whose value takes another form is shown as before', () => {
	const amount = field.number({ displayName: 'Amount' });
	const doubled = mapped(amount, (value) => [value * 2]);
	expect([doubled.parse('4'), doubled.property]).toEqual([[8], amount.property]);
});

it('a yes or no says what happens', () => {
	expect(field.flag('Mute', 'people join muted').property).toEqual({
		displayName: 'Mute',
		description: 'Whether people join muted',
		type: 'boolean',
		default: false,
	});
});

describe('fields of several groups', () => {
	it('come together in one object, those of an inner object side by side, the last one of a name', () => {
		expect(nested([{ a: 1, room__on: true, b: 2 }, { room__size: 3, b: null }, { room__on: false }])).toEqual(
			{ a: 1, room: { on: false, size: 3 }, b: null },
		);
	});

	it('take the place of a value that is no object', () => {
		expect(nested([{ room: 'none' }, { room__on: true }])).toEqual({ room: { on: true } });
		expect(nested([{ room__on: true }, { room: 'none' }])).toEqual({ room: 'none' });
	});
});
