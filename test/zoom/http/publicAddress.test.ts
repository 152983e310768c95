import { isPublicAddress, mayBePublic } from '../../../zoom/http/publicAddress';

describe('an address', () => {
	it.each([
		'8.8.8.8',
		'93.184.216.34',
		'172.15.255.255',
		'172.32.0.1',
		'100.128.0.1',
		'2606:2800:220:1:248:1893:25c8:1946',
		'::ffff:8.8.8.8',
		'64:ff9b::808:808',
	])('%s is public', (address) => {
		expect(isPublicAddress(address)).toBe(true);
	});

	it.each([
		'0.0.0.0',
		'10.255.255.255',
		'100.64.0.1',
		'127.0.0.1',
		'127.255.0.1',
		'169.254.169.254',
		'172.16.0.1',
		'172.31.255.255',
		'192.0.0.8',
		'192.168.0.1',
		'198.18.0.1',
		'203.0.113.7',
		'224.0.0.1',
		'240.0.0.1',
		'255.255.255.255',
		'::',
		'::1',
		'::127.0.0.1',
		'::ffff:127.0.0.1',
		'::ffff:a9fe:a9fe',
		'64:ff9b::a00:1',
		'fc00::1',
		'fd00:ec2::254',
		'fe80::1',
		'fe80::1%eth0',
		'fec0::1',
		'ff02::1',
		'2001:db8::1',
		'2002:7f00:1::',
		'2001:0:7f00:1::',
		'no address',
		'',
	])('%s is not public', (address) => {
		expect(isPublicAddress(address)).toBe(false);
	});
});

describe('the host of a URL', () => {
	it.each(['files.example', '8.8.8.8', '[2606:2800:220:1::1]', 'localhost.example'])(
		'%s can be public',
		(host) => {
			expect(mayBePublic(host)).toBe(true);
		},
	);

	it.each(['localhost', 'localhost.', 'a.localhost', '[::1]', '127.0.0.1', '10.0.0.1.'])(
		'%s cannot',
		(host) => {
			expect(mayBePublic(host)).toBe(false);
		},
	);
});
