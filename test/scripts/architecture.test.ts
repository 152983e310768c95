import { readFileSync } from 'node:fs';
import {
	ARROWS,
	diagramOf,
	DOCUMENT,
	isForbidden,
	readWalls,
	roomsOf,
	withDiagram,
	type Wall,
} from '../../scripts/architecture';

const walls = readWalls();
const written = readFileSync(DOCUMENT, 'utf8');
/** A file of a house; it need not be there. */
const fileIn = (house: string): string => (house === 'nodes' ? 'nodes/ZoomUser/x.ts' : `${house}/x/x.ts`);

describe('docs/architecture.md', () => {
	it('shows the rooms that the walls stand between: run "npx tsx scripts/architecture.ts" when it does not', () => {
		expect(written).toBe(withDiagram(written, diagramOf(walls)));
	});

	it('says what every room is for', () => {
		const rooms = [...roomsOf(walls)].flatMap(([house, inside]) => inside.map((room) => `${house}/${room}`));
		expect(rooms.length).toBeGreaterThan(25);
		expect(rooms.filter((room) => !written.includes(`\n| \`${room}\``))).toEqual([]);
	});

	it.each(ARROWS)(
		'draws an arrow from $from to $to only in the direction in which files may import',
		({ from, to }) => {
			const target = to === 'zoom' && from === 'nodes' ? 'zoom/values/x.ts' : fileIn(to);
			expect(isForbidden(walls, fileIn(from), target)).toBe(false);
			expect(isForbidden(walls, fileIn(to), fileIn(from))).toBe(true);
		},
	);

	it.each(['zoom', 'nodes', 'nodes/adapter', 'credentials'])(
		'is right that the simulator and %s are apart',
		(house) => {
			expect(isForbidden(walls, 'simulator/x/x.ts', fileIn(house))).toBe(true);
			expect(isForbidden(walls, fileIn(house), 'simulator/x/x.ts')).toBe(true);
		},
	);

	it('is right about which rooms nodes may use', () => {
		const open = (room: string): boolean => !isForbidden(walls, fileIn('nodes'), fileIn(`zoom/${room}`));
		expect(['sync', 'values', 'api', 'auth', 'http'].map(open)).toEqual([true, true, false, false, false]);
	});
});

describe('the drawing', () => {
	const order = (house: string, rooms: readonly string[]): Wall[] =>
		rooms.slice(0, -1).map((room, at) => ({
			name: `${house}-${room}-needs-no-room-above`,
			from: { path: `^${house}/${room}/` },
			to: { path: `^${house}/(${rooms.slice(at + 1).join('|')})/` },
		}));

	it('has every room, from the top down to the ground', () => {
		const some = order('zoom', ['values', 'http', 'api']);
		expect(roomsOf(some)).toEqual(new Map([['zoom', ['values', 'http', 'api']]]));
		expect(diagramOf(some)).toContain('zoom_api --> zoom_http --> zoom_values');
	});

	it('has rooms within rooms', () => {
		const some = [...order('zoom', ['values', 'api']), ...order('zoom/api', ['routes', 'client'])];
		expect(diagramOf(some)).toMatch(
			/subgraph zoom_api \["zoom\/api"\]\s+direction LR\s+zoom_api_client.*\s+zoom_api_routes.*\s+zoom_api_client --> zoom_api_routes\s+end\s+zoom_values/,
		);
	});

	it('changes when a room is added or two change places', () => {
		const before = diagramOf(order('zoom', ['values', 'http', 'api']));
		expect(diagramOf(order('zoom', ['values', 'store', 'http', 'api']))).not.toBe(before);
		expect(diagramOf(order('zoom', ['http', 'values', 'api']))).not.toBe(before);
	});

	it('has a place in the document, and nothing else there changes', () => {
		const changed = withDiagram(written, 'flowchart LR');
		expect(changed).not.toBe(written);
		expect(withDiagram(changed, 'flowchart TB')).toBe(withDiagram(written, 'flowchart TB'));
		expect(() => withDiagram('# Architecture', 'flowchart TB')).toThrow('has no');
	});
});
