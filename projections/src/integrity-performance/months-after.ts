/** The months that follow the month of a day, in order. */
export const monthsAfter = (day: string, count: number): readonly string[] => {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return Array.from({ length: count }, (_, ahead) => {
    const index = year * 12 + month + ahead;
    return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
};
