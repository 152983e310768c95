import { readFileSync } from 'node:fs';
import { generateShapes, SHAPE_TABLE } from '../../scripts/generate-shapes';
import { ASKED_ROUTES } from '../../zoom/verify/questions';
import { SHAPES } from '../../zoom/verify/shapes.generated';

it('is what the documents say of every route that Verify asks', () => {
	expect(readFileSync(SHAPE_TABLE, 'utf8')).toBe(generateShapes());
	expect(Object.keys(SHAPES).sort()).toEqual([...ASKED_ROUTES].sort());
});
