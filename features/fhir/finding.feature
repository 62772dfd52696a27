Feature: What a search finds

  A search that finds too little says "none", and one that finds too much shows somebody else.

  @REQ-FHIR-09 @must @binds-fhir
  Rule: A search answers with a searchset Bundle of exactly what matches, and refuses or leaves out what it does not know

    Scenario Outline: [FHIR-09.<n>] By <key>, exactly what matches is found
      Given the server holds two entries that can be found
      When the first entry is searched for by <key>
      Then exactly what matches is found

      Examples:
        | n | key                                  |
        | 1 | its id                               |
        | 2 | its identifier                       |
        | 3 | its identifier under another system  |
        | 4 | its id and the identifier of another |
        | 6 | its id and its date                  |
        | 7 | its id and dates from its own on     |
        | 8 | its id and dates from the next day on |

    Example: [FHIR-09.5] What the server does not know is refused or left out
      Given the server holds two entries that can be found
      When the first entry is searched for by its id and something unknown
      Then the server refuses that, or shows that it was left out

  @REQ-FHIR-16 @must @binds-fhir
  Rule: The links of a long search lead to every match, once, and to nothing else, and come to an end

    Example: [FHIR-16.1] Every match is listed once
      Given the server holds five entries that can be found
      When they are listed two at a time
      Then each is listed once

    Example: [FHIR-16.2] Nothing else is listed
      Given the server holds five entries that can be found
      When they are listed two at a time
      Then nothing else is listed

    Example: [FHIR-16.3] The list has an end
      Given the server holds five entries that can be found
      When they are listed two at a time
      Then the list comes to its end
