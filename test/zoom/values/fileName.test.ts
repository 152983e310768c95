import fc from 'fast-check';
import { safeFileName } from '../../../zoom/values/fileName';

describe('the name of a file', () => {
	it.each([
		['GMT20270301-083000_Recording.mp4', 'GMT20270301-083000_Recording.mp4'],
		['Grüße aus 東京.mp4', 'Grüße aus 東京.mp4'],
		['می‌خواهم 👨‍👩‍👧.mp4', 'می‌خواهم 👨‍👩‍👧.mp4'],
		['line\r\nbreak\u0000\u001b[31m.mp4', 'linebreak[31m.mp4'],
		['annexe\u202Efdp.exe', 'annexefdp.exe'],
		['\u2066a\u2069\u200Fb\u061Cc\uFEFF.mp4', 'abc.mp4'],
		['a/b\\c:d*e?f"g<h>i|j.mp4', 'a_b_c_d_e_f_g_h_i_j.mp4'],
		['a／b＼c.mp4', 'a_b_c.mp4'],
		['\uD800half.mp4', 'half.mp4'],
		[' name.mp4. . ', 'name.mp4'],
		['CON', '_CON'],
		['con.txt', '_con.txt'],
		['Nul .tar.gz', '_Nul .tar.gz'],
		['COM1.mp4', '_COM1.mp4'],
		['lpt².mp4', '_lpt².mp4'],
		['CONIN$', '_CONIN$'],
		['a\u0000ux', '_aux'],
		['console.mp4', 'console.mp4'],
		['COM10.mp4', 'COM10.mp4'],
		['..', undefined],
		['...', undefined],
		[' ', undefined],
		['\u202E', undefined],
		['', undefined],
	])('%j is %j', (given, name) => {
		expect(safeFileName(given)).toBe(name);
	});

	it('has at most 200 characters, its extension among them', () => {
		expect(safeFileName(`${'a'.repeat(196)}.mp4`)).toBe(`${'a'.repeat(196)}.mp4`);
		expect(safeFileName(`${'a'.repeat(197)}.mp4`)).toBe(`${'a'.repeat(196)}.mp4`);
		expect(safeFileName(`${'a'.repeat(10_000_000)}.mp4`)).toBe(`${'a'.repeat(196)}.mp4`);
		expect(safeFileName(`a.${'b'.repeat(300)}`)).toHaveLength(200);
	});

	it('is cut between two letters, and fits a file system that counts bytes', () => {
		const name = safeFileName(`${'😀'.repeat(300)}.mp4`) ?? '';
		expect(name).toMatch(/^😀+\.mp4$/u);
		expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
	});

	it('is one that any system takes, whatever it was', () => {
		const part = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom('CON', 'nul', '..', '.', '/', '\\', ' ', '\u202E', '.mp4', 'a'.repeat(250)),
		);
		fc.assert(
			fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
				const name = safeFileName(parts.join(''));
				if (name === undefined) return;
				expect(name).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}<>:"|?*/\\]|[ .]$|^\s/u);
				expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)/i);
				expect(name.length).toBeLessThanOrEqual(200);
				expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
				expect(safeFileName(name)).toBe(name);
			}),
		);
	});
});
