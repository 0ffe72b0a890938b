import { dayOf, type RequestContext } from '@zhudian/framework/service';

const context = { ports: { today: () => '2026-11-28' } } as RequestContext;

describe('A day that is asked about', () => {
  it.each([null, undefined])('is today where %s is given', (day) => expect(dayOf(context, day)).toBe('2026-11-28'));

  it('is taken up to the end of the century', () => expect(dayOf(context, '2100-12-31')).toBe('2100-12-31'));

  it.each(['2101-01-01', '9999-12-31'])('is refused when it is %s', (day) =>
    expect(() => dayOf(context, day)).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'INVALID_INPUT' }) as unknown }) as Error,
    ),
  );
});
