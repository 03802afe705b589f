/** The time left, in honest round words. */

/** « Il reste environ 25 minutes. » From minutes; beyond an hour, by quarters of an hour. */
export function timeLeftWords(minutes: number): string {
  if (minutes <= 0) return 'Il ne reste rien à faire.';
  if (minutes < 3) return 'Il reste une ou deux minutes.';
  if (minutes <= 55) return `Il reste environ ${Math.ceil(minutes / 5) * 5} minutes.`;
  const quarters = Math.ceil(minutes / 15);
  const hours = Math.floor(quarters / 4);
  const rest = (quarters % 4) * 15;
  const hoursWords = hours === 1 ? 'une heure' : `${hours} heures`;
  return `Il reste environ ${hoursWords}${rest === 0 ? '' : ` ${rest}`}.`;
}
