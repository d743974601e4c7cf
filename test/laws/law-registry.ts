/** Holds the registry that the briefings of the laws cite. */

/** One source with everything, one with little, and texts that want to break out. */
export const lawRegistry = `- id: census
  type: report
  title: Rents and rooms
  author: [{ family: Sommer, given: Ada }, { literal: Office of <b>Rents</b> }]
  issued: 2024-05-02
  accessed: 2026-01-05
  publisher: Office of Rents
  URL: https://stats.example/census
- id: harbour
  type: webpage
  title: "Harbour timetable"
  URL: https://harbour.example/2019
- id: hostile
  type: article-newspaper
  title: "</script><img src=x onerror=alert(1)> \\e[31m ::error::x"
  container-title: "\\" onmouseover=alert(1)"
  URL: "javascript:alert(1)"
  DOI: "10.1000/<svg onload=alert(1)>"
`
