const most = 30

/** A text as a button can hold it: its beginning, where it is long. */
export const shortened = (text: string): string => {
  const signs = [...text]
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : text
}
