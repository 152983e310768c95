import { fileNameIn } from '../../../zoom/api/contentDisposition';

it.each([
	['attachment; filename="plain.mp4"', 'plain.mp4'],
	['attachment; filename=plain.mp4', 'plain.mp4'],
	['attachment; filename="plain.mp4"; filename*=UTF-8\'\'Gr%C3%BC%C3%9Fe.mp4', 'Grüße.mp4'],
	['attachment; filename="plain.mp4"; filename*=UTF-8\'\'%ZZ', 'plain.mp4'],
	['attachment; filename="../../etc/passwd"', 'passwd'],
	['attachment; filename="C:\\\\temp\\\\one.mp4"', 'one.mp4'],
	["attachment; filename*=UTF-8''..%2F..%2Fone.mp4", 'one.mp4'],
	['attachment; filename=".."', undefined],
	['attachment; filename="a/"', undefined],
	['inline', undefined],
	[undefined, undefined],
])('in %j the name of the file is %j', (header, name) => {
	const headers: Record<string, string> = header === undefined ? {} : { 'content-disposition': header };
	expect(fileNameIn(headers)).toBe(name);
});
