import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

/**
 * Draws the house from the walls (.dependency-cruiser.cjs) into docs/architecture.md: `npx tsx scripts/architecture.ts`.
 * The rooms and their order are those that `npm run walls` checks, so the picture cannot say anything else.
 */

type Paths = string | readonly string[];

/** The part of a dependency-cruiser rule that is read: imports from one path to another that are forbidden. */
export interface Wall {
	readonly name: string;
	readonly from: { readonly path?: Paths; readonly pathNot?: Paths };
	readonly to: { readonly path?: Paths; readonly pathNot?: Paths };
}

interface Arrow {
	readonly from: string;
	readonly to: string;
	readonly label?: string;
}

const ROOT = resolve(__dirname, '..');
export const DOCUMENT = join(ROOT, 'docs/architecture.md');
const BEGIN = '<!-- Drawn by scripts/architecture.ts from .dependency-cruiser.cjs -->';
const END = '<!-- End of the drawing -->';

/** Who uses whom, between houses. The test holds them against the walls. */
export const ARROWS: readonly Arrow[] = [
	{ from: 'credentials', to: 'nodes/adapter' },
	{ from: 'nodes', to: 'nodes/adapter' },
	{ from: 'nodes', to: 'zoom', label: 'pure rooms only' },
	{ from: 'nodes/adapter', to: 'zoom' },
	{ from: 'demo', to: 'simulator' },
	{ from: 'bench', to: 'simulator' },
	{ from: 'test', to: 'simulator' },
];

export function readWalls(): Wall[] {
	const load = createRequire(__filename);
	return (load(join(ROOT, '.dependency-cruiser.cjs')) as { forbidden: Wall[] }).forbidden;
}

/** Houses with rooms, each listed from the ground up: a room may use those before it. */
export function roomsOf(walls: readonly Wall[]): Map<string, string[]> {
	const houses = new Map<string, string[]>();
	for (const { name, from, to } of walls) {
		if (!name.endsWith('-needs-no-room-above')) continue;
		const [, house = '', room = ''] = /^\^(.+)\/([^/]+)\/$/.exec(String(from.path)) ?? [];
		const above = /\(([^)]+)\)/.exec(String(to.path))?.[1]?.split('|') ?? [];
		// The first wall of a house is that of its ground: all other rooms are above it.
		if (!houses.has(house)) houses.set(house, [room, ...above]);
	}
	return houses;
}

/** Whether a wall stands between two files. */
export const isForbidden = (walls: readonly Wall[], from: string, to: string): boolean =>
	walls.some((wall) => wall.to.path !== undefined && isIn(wall.from, from) && isIn(wall.to, to));

const isIn = ({ path, pathNot }: Wall['to'], file: string): boolean =>
	(path === undefined || matches(path, file)) && (pathNot === undefined || !matches(pathNot, file));

const matches = (patterns: Paths, file: string): boolean =>
	[patterns].flat().some((pattern) => new RegExp(pattern).test(file));

/** The house as a Mermaid diagram. */
export function diagramOf(walls: readonly Wall[]): string {
	const houses = roomsOf(walls);
	const isPure = (room: string): boolean =>
		room.startsWith('zoom/') && !isForbidden(walls, 'nodes/ZoomUser/x.ts', `${room}/x.ts`);
	const draw = (house: string, indent: string, direction: 'TB' | 'LR'): string[] => {
		const rooms = (houses.get(house) ?? []).map((room) => `${house}/${room}`).reverse();
		const inner = `${indent}    `;
		return [
			`${indent}subgraph ${idOf(house)} ["${house}"]`,
			`${inner}direction ${direction}`,
			...rooms.flatMap((room) =>
				houses.has(room)
					? draw(room, inner, 'LR')
					: [`${inner}${idOf(room)}["${room.slice(house.length + 1)}"]${isPure(room) ? ':::pure' : ''}`],
			),
			`${inner}${rooms.map(idOf).join(' --> ')}`,
			`${indent}end`,
		];
	};
	const outer = [...houses.keys()].filter(
		(house) => ![...houses.keys()].some((other) => house.startsWith(`${other}/`)),
	);
	return [
		'flowchart TB',
		...outer.flatMap((house) => draw(house, '    ', 'TB')),
		...ARROWS.map(
			({ from, to, label }) => `    ${idOf(from)} -->${label === undefined ? '' : `|${label}|`} ${idOf(to)}`,
		),
		'    classDef pure stroke-dasharray: 4',
	].join('\n');
}

const idOf = (path: string): string => path.replaceAll('/', '_');

/** @throws Error for a document that has no place for the drawing */
export function withDiagram(document: string, diagram: string): string {
	const begin = document.indexOf(BEGIN);
	const end = document.indexOf(END);
	if (begin === -1 || end < begin) throw new Error(`The document has no "${BEGIN}" and "${END}"`);
	const drawing = `${BEGIN}\n\n\`\`\`mermaid\n${diagram}\n\`\`\`\n\n`;
	return document.slice(0, begin) + drawing + document.slice(end);
}

if (require.main === module) {
	writeFileSync(DOCUMENT, withDiagram(readFileSync(DOCUMENT, 'utf8'), diagramOf(readWalls())));
}
