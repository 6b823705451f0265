const EPOCH = 693_899; // days from 1 March of the year 0 to 30 December 1899

/** Year, month and day of a serial by arithmetic, packed. */
function packed(serial: number): number {
  const days = serial + EPOCH;
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return (year + 400 * era + (month <= 2 ? 1 : 0)) * 512 + month * 32 + day;
}

function serialAt(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + ofYear - EPOCH;
}

const isLeap = (year: number): boolean => (year % 100 === 0 ? year % 400 === 0 : year % 4 === 0);

/** The anniversary of a day, 28 February where there is no 29th. */
function anniversary(from: number, years: number): number {
  const [year, month, day] = [Math.floor(from / 512) + years, (from >> 5) & 15, from & 31];
  return serialAt(year, month, month === 2 && day === 29 && !isLeap(year) ? 28 : day);
}

/** Interest that is added on each anniversary, and simple after the last, by plain doubles and no Date. */
export function compounded(amount: number, rate: number, due: number, paid: number): number {
  if (paid <= due) return 0;
  const from = packed(due);
  let years = Math.floor(packed(paid) / 512) - Math.floor(from / 512);
  if (anniversary(from, years) > paid) years--;
  return amount * ((1 + rate) ** years * (1 + (rate * (paid - anniversary(from, years))) / 365) - 1);
}
