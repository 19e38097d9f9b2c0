/** Farthest that what is searched reaches back, in characters. */
const LONGEST = 60
const OFFICE =
  /\b(?:reign|rule|pontificate|papacy|presidency|premiership|governorship|administration|episcopate|viceroyalty|chancellorship)s? of (?:[\p{L}.’'-]+ ){0,3}$/u

/** Whether years behind the name that starts at an offset are those of an office: "the reign of Roe III (1178–1218)". */
export const isInOffice = (clean: string, start: number): boolean =>
  OFFICE.test(clean.slice(Math.max(0, start - LONGEST), start))
