/** Words that name several times, in their order, by the day on which they are asked. */
export const severalTimes: Readonly<
  Record<string, readonly (readonly [words: string, expected: readonly string[]])[]>
> = {
  '2027-01-20': [
    ['den 9. februar og den 5. maj', ['--02-09', '--05-05']],
    ['den 1., 2. og 3. februar', ['--02-01', '--02-02', '--02-03']],
    [
      'i oktober, november og december 2026',
      ['2026-10-01/2026-10-31', '2026-11-01/2026-11-30', '2026-12-01/2026-12-31'],
    ],
    ['i marts og april', ['--03', '--04']],
    ['mødet er flyttet fra den 9. februar til den 16. februar', ['--02-09', '--02-16']],
  ],
  '2026-11-24': [
    ['ugerne 12, 13 og 14', ['2027-03-22/2027-03-28', '2027-03-29/2027-04-04', '2027-04-05/2027-04-11']],
    ['uge 12 og 20', ['2027-03-22/2027-03-28', '2027-05-17/2027-05-23']],
    ['flyttes fra torsdag til fredag', ['2026-11-26', '2026-11-27']],
    ['i november eller december', ['--11', '--12']],
    ['i 2025 og 2026', ['2025-01-01/2025-12-31', '2026-01-01/2026-12-31']],
    ['den 9. og 10. februar', ['--02-09', '--02-10']],
    ['den første og den tredje maj', ['--05-01', '--05-03']],
    ['4. og 5. marts 2027', ['2027-03-04', '2027-03-05']],
    ['marts og april 2027', ['2027-03-01/2027-03-31', '2027-04-01/2027-04-30']],
  ],
};
