import { ZoomUnexpectedAnswerError } from '../../../../zoom/errors';
import { Joinables, joinablesIn } from '../../../../zoom/sync/membership/joinables';

const SALES = { id: 'sales', name: 'Sales', extension: '901' };
const SUPPORT = { id: 'support', name: 'Support' };
const BOARD = { id: 'board', name: 'Board' };

it('groups and call queues are read as Zoom lists them, call queues with their extension number', () => {
	const records = [
		{ id: 'sales', name: 'Sales', extension_number: 901 },
		{ id: 'support', name: 'Support' },
		{ id: 7 },
	];
	expect(joinablesIn(records)).toEqual([SALES, SUPPORT, { id: '7', name: '7' }]);
});

describe('the members have to be known of', () => {
	const groups = new Joinables('group', [SALES, SUPPORT, BOARD], ['Sales', 'New'], true);

	it('those that a list governs, as far as they exist', () => {
		expect(groups.managedThere).toEqual([SALES]);
	});

	it('those that the changes of a plan are about, each once, as far as they exist', () => {
		const fields = [
			'group.support',
			'dept',
			'callQueue.board',
			'newGroup.Board',
			'group.support',
			'group.gone',
			'newGroup.New',
		];
		expect(groups.namedBy(fields)).toEqual([SUPPORT, BOARD]);
	});
});

it.each([
	[
		'without its ID',
		{ id: '', name: 'Sales' },
		'Zoom shows the group "Sales" without its ID: nothing was changed',
	],
	[
		'without its name',
		{ id: 'sales', name: 'sales' },
		'Zoom shows a group without its name, and it may be "New": nothing was changed',
	],
])(
	'nothing is concluded from a group that Zoom shows %s, which would pass for a new one',
	(_, group, words) => {
		const govern = (...all: Array<typeof SUPPORT>) => new Joinables('group', all, ['Sales', 'New'], true);
		expect(() => govern(group, BOARD)).toThrow(ZoomUnexpectedAnswerError);
		expect(() => govern(group, BOARD)).toThrow(words);
		expect(govern(SUPPORT, BOARD).managed.map(({ field }) => field)).toEqual([
			'newGroup.Sales',
			'newGroup.New',
		]);
	},
);
