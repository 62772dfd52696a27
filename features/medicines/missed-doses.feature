Feature: Doses that were not taken

  A run of missed doses is an early sign of harm, or of someone in trouble.

  @REQ-MED-04 @may @binds-hc
  Rule: The healthcare system flags missed doses by a rule that can be set, and sends no medicine's name to the prison

    Scenario Outline: [MED-04.<n>] Doses <doses> call staff
      Given Ade and Bronagh are held at Kirkvale
      And a nurse has recorded the doses of Bronagh's "Sertraline" as missed, missed
      When a nurse records the doses of Ade's "Lamotrigine" as <doses>
      Then a nurse is called to the missed doses of exactly:
        | who | medicine    |
        | Ade | Lamotrigine |
      And no call to the prison about Ade names "Lamotrigine"

      Examples:
        | n | doses                                 |
        | 1 | missed, missed, missed                |
        | 2 | missed, uncollected, missed           |
        | 3 | given, missed, missed, missed, missed |

    Scenario Outline: [MED-04.<n>] Doses <doses> call nobody
      Given Ade and Bronagh are held at Kirkvale
      And a nurse has recorded the doses of Bronagh's "Sertraline" as missed, missed, missed
      When a nurse records the doses of Ade's "Lamotrigine" as <doses>
      Then a nurse is called to the missed doses of exactly:
        | who     | medicine   |
        | Bronagh | Sertraline |

      Examples:
        | n | doses                                | because            |
        | 4 | missed, missed                       | two are not three  |
        | 5 | missed, given, missed, missed        | one was taken      |
        | 6 | missed, missed, given, missed, given | none is missed now |

    Example: [MED-04.7] Each medicine is counted by itself
      Given Ade is held at Kirkvale
      And a nurse has recorded the doses of Ade's "Lamotrigine" as missed, missed
      And a nurse has recorded the doses of Ade's "Metformin" as missed, missed, uncollected
      When a nurse records the doses of Ade's "Sertraline" as missed
      Then a nurse is called to the missed doses of exactly:
        | who | medicine  |
        | Ade | Metformin |

    @serial
    Scenario Outline: [MED-04.<n>] By a rule of <rule>, doses <doses> call staff there, and other sites keep theirs
      Given Ade is held at Ashwater
      And Bronagh is held at Kirkvale
      And a nurse has set <rule> missed doses in a row as the rule of Ashwater
      And a nurse has recorded the doses of Bronagh's "Sertraline" as <others>
      When a nurse records the doses of Ade's "Lamotrigine" as <doses>
      Then a nurse is called to the missed doses of exactly:
        | who   | medicine   |
        | <who> | <medicine> |

      Examples:
        | n | rule | doses                  | others                 | who     | medicine    |
        | 8 | 2    | missed, uncollected    | missed, missed         | Ade     | Lamotrigine |
        | 9 | 4    | missed, missed, missed | missed, missed, missed | Bronagh | Sertraline  |

    Example: [MED-04.10] A concern about somebody who missed doses names none
      Given Ade is held at Kirkvale
      And a nurse has recorded the doses of Ade's "Lamotrigine" as missed, missed, missed
      When a nurse raises the self-harm concern "Stays in bed all day" about Ade
      Then a nurse is called to the missed doses of exactly:
        | who | medicine    |
        | Ade | Lamotrigine |
      And no call to the prison about Ade names "Lamotrigine"

    @serial
    Example: [MED-04.11] The rule of one site is not that of another
      Given Ade is held at Kirkvale
      And a nurse has set 4 missed doses in a row as the rule of Ashwater
      When a nurse records the doses of Ade's "Lamotrigine" as missed, missed, missed
      Then a nurse is called to the missed doses of exactly:
        | who | medicine    |
        | Ade | Lamotrigine |
